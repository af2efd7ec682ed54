// all of 3 arguments, in a function that was hot before it got there.
let f = fn(i) {
    if (i < 60) { return i; }
    all([1], 2, 3)
};
for (i in 0..70) { f(i); }
//! all_count.monkey:4:8: error: wrong number of arguments: want=2, got=3
//!   at f (all_count.monkey:4)
//!   at <file> (all_count.monkey:6)
//= 1
