// lower of 0 arguments, called by another name.
let f = lower;
puts("kept");
f();
//> kept
//! lower_count.monkey:4:2: error: wrong number of arguments: want=1, got=0
//!   at <file> (lower_count.monkey:4)
//= 1
