// each: argument 2 is of a wrong kind, late in a hot loop of right calls.
for (let i = 0; i < 70; i++) {
    let r = each([1], i < 60 ? str : [str]);
    if (i % 59 == 0) { puts(r); }
}
//> null
//> null
//! each_2.monkey:3:17: error: each: argument 2 must be FUNCTION or BUILTIN, got ARRAY
//!   at <file> (each_2.monkey:3)
//= 1
