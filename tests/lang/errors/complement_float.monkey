// ~ on a FLOAT.
puts(~1.5);
//! complement_float.monkey:2:6: error: unknown operator: ~FLOAT
//!   at <file> (complement_float.monkey:2)
//= 1
