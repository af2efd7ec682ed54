// str of 0 arguments, called by another name.
let f = str;
puts("kept");
f();
//> kept
//! str_count.monkey:4:2: error: wrong number of arguments: want=1, got=0
//!   at <file> (str_count.monkey:4)
//= 1
