// Two FLOATs under a bit operator: no such operator.
puts(5.0 | 3.0);
//! float_bits.monkey:2:10: error: unknown operator: FLOAT | FLOAT
//!   at <file> (float_bits.monkey:2)
//= 1
