// In `x >>= n` the place of the error is the operator's.
let x = 5;
x <<= 3;
puts(x);
x >>>= 1;
puts(x);
x >>= 64;
//> 40
//> 20
//! shift_compound_error.monkey:7:3: error: shift count out of range: 64
//!   at <file> (shift_compound_error.monkey:7)
//= 1
