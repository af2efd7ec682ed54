// Too many arguments.
format("%d", 1, 2);
//! format_many.monkey:2:7: error: format: too many arguments
//!   at <file> (format_many.monkey:2)
//= 1
