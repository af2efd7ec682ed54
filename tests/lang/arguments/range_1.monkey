// range: argument 1 is of a wrong kind, late in a hot loop of right calls.
for (let i = 0; i < 70; i++) {
    let r = range(i < 60 ? 3 : 3.0);
    if (i % 59 == 0) { puts(r); }
}
//> [0, 1, 2]
//> [0, 1, 2]
//! range_1.monkey:3:18: error: range: argument 1 must be INTEGER, got FLOAT
//!   at <file> (range_1.monkey:3)
//= 1
