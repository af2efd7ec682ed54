// abs of 2 arguments, called by another name.
let f = abs;
puts("kept");
f([1], 2);
//> kept
//! abs_count.monkey:4:2: error: wrong number of arguments: want=1, got=2
//!   at <file> (abs_count.monkey:4)
//= 1
