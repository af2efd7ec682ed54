// any: argument 1 is of a wrong kind, late in a hot loop of right calls.
for (let i = 0; i < 70; i++) {
    let r = any(i < 60 ? [1] : true, str);
    if (i % 59 == 0) { puts(r); }
}
//> true
//> true
//! any_1.monkey:3:16: error: any: argument 1 must be ARRAY, got BOOLEAN
//!   at <file> (any_1.monkey:3)
//= 1
