// format of 0 arguments, in a function that was hot before it got there.
let f = fn(i) {
    if (i < 60) { return i; }
    format()
};
for (i in 0..70) { f(i); }
//! format_count.monkey:4:11: error: wrong number of arguments: want=1+, got=0
//!   at f (format_count.monkey:4)
//!   at <file> (format_count.monkey:6)
//= 1
