// exp: argument 1 is of a wrong kind, late in a hot loop of right calls.
for (let i = 0; i < 70; i++) {
    let r = exp(i < 60 ? 0 : [1]);
    if (i % 59 == 0) { puts(r); }
}
//> 1.0
//> 1.0
//! exp_1.monkey:3:16: error: exp: argument 1 must be a number, got ARRAY
//!   at <file> (exp_1.monkey:3)
//= 1
