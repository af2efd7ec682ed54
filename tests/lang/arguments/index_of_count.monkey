// index_of of 1 argument, called by another name.
let f = index_of;
puts("kept");
f([1]);
//> kept
//! index_of_count.monkey:4:2: error: wrong number of arguments: want=2, got=1
//!   at <file> (index_of_count.monkey:4)
//= 1
