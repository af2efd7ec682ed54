// ord of 3 arguments, called by another name.
let f = ord;
puts("kept");
f([1], 2, 3);
//> kept
//! ord_count_3.monkey:4:2: error: wrong number of arguments: want=1..2, got=3
//!   at <file> (ord_count_3.monkey:4)
//= 1
