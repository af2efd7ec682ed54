// hypot: argument 2 is of a wrong kind, late in a hot loop of right calls.
for (let i = 0; i < 70; i++) {
    let r = hypot(3, i < 60 ? 4.0 : "4");
    if (i % 59 == 0) { puts(r); }
}
//> 5.0
//> 5.0
//! hypot_2.monkey:3:18: error: hypot: argument 2 must be a number, got STRING
//!   at <file> (hypot_2.monkey:3)
//= 1
