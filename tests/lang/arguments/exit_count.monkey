// exit of 0 arguments, called by another name.
let f = exit;
puts("kept");
f();
//> kept
//! exit_count.monkey:4:2: error: wrong number of arguments: want=1, got=0
//!   at <file> (exit_count.monkey:4)
//= 1
