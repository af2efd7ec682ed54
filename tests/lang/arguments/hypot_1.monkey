// hypot: argument 1 is of a wrong kind, late in a hot loop of right calls.
for (let i = 0; i < 70; i++) {
    let r = hypot(i < 60 ? 3 : null, 4.0);
    if (i % 59 == 0) { puts(r); }
}
//> 5.0
//> 5.0
//! hypot_1.monkey:3:18: error: hypot: argument 1 must be a number, got NULL
//!   at <file> (hypot_1.monkey:3)
//= 1
