// range: argument 3 is of a wrong kind, late in a hot loop of right calls.
for (let i = 0; i < 70; i++) {
    let r = range(1, 9, i < 60 ? 4 : "4");
    if (i % 59 == 0) { puts(r); }
}
//> [1, 5]
//> [1, 5]
//! range_3.monkey:3:18: error: range: argument 3 must be INTEGER, got STRING
//!   at <file> (range_3.monkey:3)
//= 1
