// sin: argument 1 is of a wrong kind, late in a hot loop of right calls.
for (let i = 0; i < 70; i++) {
    let r = sin(i < 60 ? 0 : null);
    if (i % 59 == 0) { puts(r); }
}
//> 0.0
//> 0.0
//! sin_1.monkey:3:16: error: sin: argument 1 must be a number, got NULL
//!   at <file> (sin_1.monkey:3)
//= 1
