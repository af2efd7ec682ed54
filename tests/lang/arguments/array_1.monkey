// array: argument 1 is of a wrong kind, late in a hot loop of right calls.
for (let i = 0; i < 70; i++) {
    let r = array(i < 60 ? 2 : 2.0, 0);
    if (i % 59 == 0) { puts(r); }
}
//> [0, 0]
//> [0, 0]
//! array_1.monkey:3:18: error: array: argument 1 must be INTEGER, got FLOAT
//!   at <file> (array_1.monkey:3)
//= 1
