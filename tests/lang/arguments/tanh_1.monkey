// tanh: argument 1 is of a wrong kind, late in a hot loop of right calls.
for (let i = 0; i < 70; i++) {
    let r = tanh(i < 60 ? 0.0 : true);
    if (i % 59 == 0) { puts(r); }
}
//> 0.0
//> 0.0
//! tanh_1.monkey:3:17: error: tanh: argument 1 must be a number, got BOOLEAN
//!   at <file> (tanh_1.monkey:3)
//= 1
