// replace of 2 arguments, called by another name.
let f = replace;
puts("kept");
f([1], 2);
//> kept
//! replace_count_2.monkey:4:2: error: wrong number of arguments: want=3, got=2
//!   at <file> (replace_count_2.monkey:4)
//= 1
