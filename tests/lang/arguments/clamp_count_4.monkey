// clamp of 4 arguments, called by another name.
let f = clamp;
puts("kept");
f([1], 2, 3, 4);
//> kept
//! clamp_count_4.monkey:4:2: error: wrong number of arguments: want=3, got=4
//!   at <file> (clamp_count_4.monkey:4)
//= 1
