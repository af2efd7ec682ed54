// fill: argument 1 is of a wrong kind, late in a hot loop of right calls.
for (let i = 0; i < 70; i++) {
    let r = fill(i < 60 ? [1, 2] : 2, 0);
    if (i % 59 == 0) { puts(r); }
}
//> [0, 0]
//> [0, 0]
//! fill_1.monkey:3:17: error: fill: argument 1 must be ARRAY, got INTEGER
//!   at <file> (fill_1.monkey:3)
//= 1
