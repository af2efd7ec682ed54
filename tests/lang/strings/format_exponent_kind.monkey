// %e and %g likewise, under their own letters.
puts(format("%g", 5));
format("%g", null);
//> 5
//! format_exponent_kind.monkey:3:7: error: format: %g needs a number, got NULL
//!   at <file> (format_exponent_kind.monkey:3)
//= 1
