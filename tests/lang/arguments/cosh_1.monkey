// cosh: argument 1 is of a wrong kind, late in a hot loop of right calls.
for (let i = 0; i < 70; i++) {
    let r = cosh(i < 60 ? 0 : null);
    if (i % 59 == 0) { puts(r); }
}
//> 1.0
//> 1.0
//! cosh_1.monkey:3:17: error: cosh: argument 1 must be a number, got NULL
//!   at <file> (cosh_1.monkey:3)
//= 1
