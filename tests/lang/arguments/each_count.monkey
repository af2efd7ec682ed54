// each of 3 arguments, called by another name.
let f = each;
puts("kept");
f([1], 2, 3);
//> kept
//! each_count.monkey:4:2: error: wrong number of arguments: want=2, got=3
//!   at <file> (each_count.monkey:4)
//= 1
