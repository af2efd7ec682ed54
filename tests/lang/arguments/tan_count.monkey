// tan of 2 arguments, called by another name.
let f = tan;
puts("kept");
f([1], 2);
//> kept
//! tan_count.monkey:4:2: error: wrong number of arguments: want=1, got=2
//!   at <file> (tan_count.monkey:4)
//= 1
