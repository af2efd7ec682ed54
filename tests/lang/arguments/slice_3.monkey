// slice: argument 3 is of a wrong kind, late in a hot loop of right calls.
for (let i = 0; i < 70; i++) {
    let r = slice([1, 2, 3], 1, i < 60 ? 3 : null);
    if (i % 59 == 0) { puts(r); }
}
//> [2, 3]
//> [2, 3]
//! slice_3.monkey:3:18: error: slice: argument 3 must be INTEGER, got NULL
//!   at <file> (slice_3.monkey:3)
//= 1
