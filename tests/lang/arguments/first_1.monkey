// first: argument 1 is of a wrong kind, late in a hot loop of right calls.
for (let i = 0; i < 70; i++) {
    let r = first(i < 60 ? [7, 8] : "ab");
    if (i % 59 == 0) { puts(r); }
}
//> 7
//> 7
//! first_1.monkey:3:18: error: first: argument 1 must be ARRAY, got STRING
//!   at <file> (first_1.monkey:3)
//= 1
