// A function without parameters takes no argument; its value may be thrown away.
let f = fn() { 1 };
f();
puts(f());
f(null);
//> 1
//! no_parameters.monkey:5:2: error: wrong number of arguments: want=0, got=1
//!   at <file> (no_parameters.monkey:5)
//= 1
