// ceil of 2 arguments, called by another name.
let f = ceil;
puts("kept");
f([1], 2);
//> kept
//! ceil_count.monkey:4:2: error: wrong number of arguments: want=1, got=2
//!   at <file> (ceil_count.monkey:4)
//= 1
