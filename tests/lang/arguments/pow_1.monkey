// pow: argument 1 is of a wrong kind, late in a hot loop of right calls.
for (let i = 0; i < 70; i++) {
    let r = pow(i < 60 ? 2 : true, 3);
    if (i % 59 == 0) { puts(r); }
}
//> 8.0
//> 8.0
//! pow_1.monkey:3:16: error: pow: argument 1 must be a number, got BOOLEAN
//!   at <file> (pow_1.monkey:3)
//= 1
