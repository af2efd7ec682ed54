// each: argument 1 is of a wrong kind, late in a hot loop of right calls.
for (let i = 0; i < 70; i++) {
    let r = each(i < 60 ? [1] : 1, str);
    if (i % 59 == 0) { puts(r); }
}
//> null
//> null
//! each_1.monkey:3:17: error: each: argument 1 must be ARRAY, got INTEGER
//!   at <file> (each_1.monkey:3)
//= 1
