// INTEGER and FLOAT under a bit operator are different kinds.
puts(5 & 3);
puts(5 & 3.0);
//> 1
//! bit_mismatch.monkey:3:8: error: type mismatch: INTEGER & FLOAT
//!   at <file> (bit_mismatch.monkey:3)
//= 1
