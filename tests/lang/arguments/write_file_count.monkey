// write_file of 3 arguments, called by another name.
let f = write_file;
puts("kept");
f([1], 2, 3);
//> kept
//! write_file_count.monkey:4:2: error: wrong number of arguments: want=2, got=3
//!   at <file> (write_file_count.monkey:4)
//= 1
