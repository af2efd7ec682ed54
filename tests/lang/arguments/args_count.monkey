// args of 1 argument, called by another name.
let f = args;
puts("kept");
f([1]);
//> kept
//! args_count.monkey:4:2: error: wrong number of arguments: want=0, got=1
//!   at <file> (args_count.monkey:4)
//= 1
