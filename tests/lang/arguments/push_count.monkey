// push of 1 argument, called by another name.
let f = push;
puts("kept");
f([1]);
//> kept
//! push_count.monkey:4:2: error: wrong number of arguments: want=2, got=1
//!   at <file> (push_count.monkey:4)
//= 1
