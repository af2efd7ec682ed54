// log2 of 2 arguments, called by another name.
let f = log2;
puts("kept");
f([1], 2);
//> kept
//! log2_count.monkey:4:2: error: wrong number of arguments: want=1, got=2
//!   at <file> (log2_count.monkey:4)
//= 1
