// Too few arguments.
puts(format("%d %d", 1, 2));
format("%d %d", 1);
//> 1 2
//! format_few.monkey:3:7: error: format: not enough arguments
//!   at <file> (format_few.monkey:3)
//= 1
