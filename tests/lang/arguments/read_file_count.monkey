// read_file of 0 arguments, in a function that was hot before it got there.
let f = fn(i) {
    if (i < 60) { return i; }
    read_file()
};
for (i in 0..70) { f(i); }
//! read_file_count.monkey:4:14: error: wrong number of arguments: want=1, got=0
//!   at f (read_file_count.monkey:4)
//!   at <file> (read_file_count.monkey:6)
//= 1
