// sum: argument 1 is of a wrong kind, late in a hot loop of right calls.
for (let i = 0; i < 70; i++) {
    let r = sum(i < 60 ? [1, 2] : "12");
    if (i % 59 == 0) { puts(r); }
}
//> 3
//> 3
//! sum_1.monkey:3:16: error: sum: argument 1 must be ARRAY, got STRING
//!   at <file> (sum_1.monkey:3)
//= 1
