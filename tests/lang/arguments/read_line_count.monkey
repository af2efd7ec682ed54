// read_line of 1 argument, in a function that was hot before it got there.
let f = fn(i) {
    if (i < 60) { return i; }
    read_line([1])
};
for (i in 0..70) { f(i); }
//! read_line_count.monkey:4:14: error: wrong number of arguments: want=0, got=1
//!   at f (read_line_count.monkey:4)
//!   at <file> (read_line_count.monkey:6)
//= 1
