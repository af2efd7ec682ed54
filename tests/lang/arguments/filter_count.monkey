// filter of 3 arguments, in a function that was hot before it got there.
let f = fn(i) {
    if (i < 60) { return i; }
    filter([1], 2, 3)
};
for (i in 0..70) { f(i); }
//! filter_count.monkey:4:11: error: wrong number of arguments: want=2, got=3
//!   at f (filter_count.monkey:4)
//!   at <file> (filter_count.monkey:6)
//= 1
