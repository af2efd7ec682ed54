// reduce of 2 arguments, in a function that was hot before it got there.
let f = fn(i) {
    if (i < 60) { return i; }
    reduce([1], 2)
};
for (i in 0..70) { f(i); }
//! reduce_count_2.monkey:4:11: error: wrong number of arguments: want=3, got=2
//!   at f (reduce_count_2.monkey:4)
//!   at <file> (reduce_count_2.monkey:6)
//= 1
