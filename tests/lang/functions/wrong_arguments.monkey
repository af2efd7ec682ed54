// Calls take exactly as many arguments as there are parameters.
let f = fn(a, b) { a };
puts(f(1, 2));
f(1);
//> 1
//! wrong_arguments.monkey:4:2: error: wrong number of arguments: want=2, got=1
//!   at <file> (wrong_arguments.monkey:4)
//= 1
