// first of 0 arguments, called by another name.
let f = first;
puts("kept");
f();
//> kept
//! first_count.monkey:4:2: error: wrong number of arguments: want=1, got=0
//!   at <file> (first_count.monkey:4)
//= 1
