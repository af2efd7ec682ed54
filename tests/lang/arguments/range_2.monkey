// range: argument 2 is of a wrong kind, late in a hot loop of right calls.
for (let i = 0; i < 70; i++) {
    let r = range(1, i < 60 ? 3 : null);
    if (i % 59 == 0) { puts(r); }
}
//> [1, 2]
//> [1, 2]
//! range_2.monkey:3:18: error: range: argument 2 must be INTEGER, got NULL
//!   at <file> (range_2.monkey:3)
//= 1
