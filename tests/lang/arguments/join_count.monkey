// join of 1 argument, called by another name.
let f = join;
puts("kept");
f([1]);
//> kept
//! join_count.monkey:4:2: error: wrong number of arguments: want=2, got=1
//!   at <file> (join_count.monkey:4)
//= 1
