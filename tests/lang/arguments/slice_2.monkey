// slice: argument 2 is of a wrong kind, late in a hot loop of right calls.
for (let i = 0; i < 70; i++) {
    let r = slice([1, 2, 3], i < 60 ? 1 : 1.0, 3);
    if (i % 59 == 0) { puts(r); }
}
//> [2, 3]
//> [2, 3]
//! slice_2.monkey:3:18: error: slice: argument 2 must be INTEGER, got FLOAT
//!   at <file> (slice_2.monkey:3)
//= 1
