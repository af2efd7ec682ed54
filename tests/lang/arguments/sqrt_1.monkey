// sqrt: argument 1 is of a wrong kind, late in a hot loop of right calls.
for (let i = 0; i < 70; i++) {
    let r = sqrt(i < 60 ? 4 : "1");
    if (i % 59 == 0) { puts(r); }
}
//> 2.0
//> 2.0
//! sqrt_1.monkey:3:17: error: sqrt: argument 1 must be a number, got STRING
//!   at <file> (sqrt_1.monkey:3)
//= 1
