// delete of 1 argument, called by another name.
let f = delete;
puts("kept");
f([1]);
//> kept
//! delete_count.monkey:4:2: error: wrong number of arguments: want=2, got=1
//!   at <file> (delete_count.monkey:4)
//= 1
