// int of 0 arguments, in a function that was hot before it got there.
let f = fn(i) {
    if (i < 60) { return i; }
    int()
};
for (i in 0..70) { f(i); }
//! int_count.monkey:4:8: error: wrong number of arguments: want=1, got=0
//!   at f (int_count.monkey:4)
//!   at <file> (int_count.monkey:6)
//= 1
