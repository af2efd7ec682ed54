// any of 3 arguments, in a function that was hot before it got there.
let f = fn(i) {
    if (i < 60) { return i; }
    any([1], 2, 3)
};
for (i in 0..70) { f(i); }
//! any_count.monkey:4:8: error: wrong number of arguments: want=2, got=3
//!   at f (any_count.monkey:4)
//!   at <file> (any_count.monkey:6)
//= 1
