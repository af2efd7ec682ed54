// min: argument 1 is of a wrong kind, late in a hot loop of right calls.
for (let i = 0; i < 70; i++) {
    let r = min(i < 60 ? 3 : "3", 2);
    if (i % 59 == 0) { puts(r); }
}
//> 2
//> 2
//! min_1.monkey:3:16: error: min: argument 1 must be a number, got STRING
//!   at <file> (min_1.monkey:3)
//= 1
