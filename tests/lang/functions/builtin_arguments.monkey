// The number of arguments of builtins with a range.
puts(len("abc"));
puts(range(1, 2, 3, 4));
//> 3
//! builtin_arguments.monkey:3:11: error: wrong number of arguments: want=1..3, got=4
//!   at <file> (builtin_arguments.monkey:3)
//= 1
