// float: argument 1 is of a wrong kind, late in a hot loop of right calls.
for (let i = 0; i < 70; i++) {
    let r = float(i < 60 ? "1.5" : null);
    if (i % 59 == 0) { puts(r); }
}
//> 1.5
//> 1.5
//! float_1.monkey:3:18: error: float: argument 1 must be a number or STRING or BOOLEAN, got NULL
//!   at <file> (float_1.monkey:3)
//= 1
