// slice: argument 1 is of a wrong kind, late in a hot loop of right calls.
for (let i = 0; i < 70; i++) {
    let r = slice(i < 60 ? [1, 2, 3] : {"a": 1}, 1, 3);
    if (i % 59 == 0) { puts(r); }
}
//> [2, 3]
//> [2, 3]
//! slice_1.monkey:3:18: error: slice: argument 1 must be STRING or ARRAY, got HASH
//!   at <file> (slice_1.monkey:3)
//= 1
