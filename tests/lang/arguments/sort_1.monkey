// sort: argument 1 is of a wrong kind, late in a hot loop of right calls.
for (let i = 0; i < 70; i++) {
    let r = sort(i < 60 ? [2, 1] : "ba");
    if (i % 59 == 0) { puts(r); }
}
//> [1, 2]
//> [1, 2]
//! sort_1.monkey:3:17: error: sort: argument 1 must be ARRAY, got STRING
//!   at <file> (sort_1.monkey:3)
//= 1
