// pop of 0 arguments, called by another name.
let f = pop;
puts("kept");
f();
//> kept
//! pop_count.monkey:4:2: error: wrong number of arguments: want=1, got=0
//!   at <file> (pop_count.monkey:4)
//= 1
