// any: argument 2 is of a wrong kind, late in a hot loop of right calls.
for (let i = 0; i < 70; i++) {
    let r = any([1], i < 60 ? str : true);
    if (i % 59 == 0) { puts(r); }
}
//> true
//> true
//! any_2.monkey:3:16: error: any: argument 2 must be FUNCTION or BUILTIN, got BOOLEAN
//!   at <file> (any_2.monkey:3)
//= 1
