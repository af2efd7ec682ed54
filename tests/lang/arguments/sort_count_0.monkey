// sort of 0 arguments, called by another name.
let f = sort;
puts("kept");
f();
//> kept
//! sort_count_0.monkey:4:2: error: wrong number of arguments: want=1..2, got=0
//!   at <file> (sort_count_0.monkey:4)
//= 1
