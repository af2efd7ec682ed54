// min: argument 3 is of a wrong kind, late in a hot loop of right calls.
for (let i = 0; i < 70; i++) {
    let r = min(3, 2, i < 60 ? 1 : null);
    if (i % 59 == 0) { puts(r); }
}
//> 1
//> 1
//! min_3.monkey:3:16: error: min: argument 3 must be a number, got NULL
//!   at <file> (min_3.monkey:3)
//= 1
