// pow: argument 2 is of a wrong kind, late in a hot loop of right calls.
for (let i = 0; i < 70; i++) {
    let r = pow(2, i < 60 ? 3 : [3]);
    if (i % 59 == 0) { puts(r); }
}
//> 8.0
//> 8.0
//! pow_2.monkey:3:16: error: pow: argument 2 must be a number, got ARRAY
//!   at <file> (pow_2.monkey:3)
//= 1
