// min: argument 2 is of a wrong kind, late in a hot loop of right calls.
for (let i = 0; i < 70; i++) {
    let r = min(3, i < 60 ? 2 : [2]);
    if (i % 59 == 0) { puts(r); }
}
//> 2
//> 2
//! min_2.monkey:3:16: error: min: argument 2 must be a number, got ARRAY
//!   at <file> (min_2.monkey:3)
//= 1
