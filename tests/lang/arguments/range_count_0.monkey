// range of 0 arguments, called by another name.
let f = range;
puts("kept");
f();
//> kept
//! range_count_0.monkey:4:2: error: wrong number of arguments: want=1..3, got=0
//!   at <file> (range_count_0.monkey:4)
//= 1
