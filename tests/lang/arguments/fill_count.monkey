// fill of 1 argument, called by another name.
let f = fill;
puts("kept");
f([1]);
//> kept
//! fill_count.monkey:4:2: error: wrong number of arguments: want=2, got=1
//!   at <file> (fill_count.monkey:4)
//= 1
