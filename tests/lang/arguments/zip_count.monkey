// zip of 3 arguments, called by another name.
let f = zip;
puts("kept");
f([1], 2, 3);
//> kept
//! zip_count.monkey:4:2: error: wrong number of arguments: want=2, got=3
//!   at <file> (zip_count.monkey:4)
//= 1
