// A FLOAT is no repeat count.
puts("ab" * 2.0);
//! string_times_float.monkey:2:11: error: type mismatch: STRING * FLOAT
//!   at <file> (string_times_float.monkey:2)
//= 1
