// No arguments for sort.
puts(sort([1]));
sort();
//> [1]
//! error_no_arguments.monkey:3:5: error: wrong number of arguments: want=1..2, got=0
//!   at <file> (error_no_arguments.monkey:3)
//= 1
