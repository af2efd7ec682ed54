// atan2: argument 2 is of a wrong kind, late in a hot loop of right calls.
for (let i = 0; i < 70; i++) {
    let r = atan2(0, i < 60 ? 1 : null);
    if (i % 59 == 0) { puts(r); }
}
//> 0.0
//> 0.0
//! atan2_2.monkey:3:18: error: atan2: argument 2 must be a number, got NULL
//!   at <file> (atan2_2.monkey:3)
//= 1
