// atan2 of 3 arguments, called by another name.
let f = atan2;
puts("kept");
f([1], 2, 3);
//> kept
//! atan2_count.monkey:4:2: error: wrong number of arguments: want=2, got=3
//!   at <file> (atan2_count.monkey:4)
//= 1
