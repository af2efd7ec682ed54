// extend: argument 2 is of a wrong kind, late in a hot loop of right calls.
for (let i = 0; i < 70; i++) {
    let r = extend([1], i < 60 ? [2] : "x");
    if (i % 59 == 0) { puts(r); }
}
//> [1, 2]
//> [1, 2]
//! extend_2.monkey:3:19: error: extend: argument 2 must be ARRAY, got STRING
//!   at <file> (extend_2.monkey:3)
//= 1
