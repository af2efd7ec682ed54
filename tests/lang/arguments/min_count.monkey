// min of 1 argument, called by another name.
let f = min;
puts("kept");
f([1]);
//> kept
//! min_count.monkey:4:2: error: wrong number of arguments: want=2+, got=1
//!   at <file> (min_count.monkey:4)
//= 1
