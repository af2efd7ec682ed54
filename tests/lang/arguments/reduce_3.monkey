// reduce: argument 3 is of a wrong kind, late in a hot loop of right calls.
for (let i = 0; i < 70; i++) {
    let r = reduce([1, 2], 0, i < 60 ? max : null);
    if (i % 59 == 0) { puts(r); }
}
//> 2
//> 2
//! reduce_3.monkey:3:19: error: reduce: argument 3 must be FUNCTION or BUILTIN, got NULL
//!   at <file> (reduce_3.monkey:3)
//= 1
