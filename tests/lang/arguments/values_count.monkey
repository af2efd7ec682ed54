// values of 0 arguments, called by another name.
let f = values;
puts("kept");
f();
//> kept
//! values_count.monkey:4:2: error: wrong number of arguments: want=1, got=0
//!   at <file> (values_count.monkey:4)
//= 1
