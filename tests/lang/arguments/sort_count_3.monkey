// sort of 3 arguments, in a function that was hot before it got there.
let f = fn(i) {
    if (i < 60) { return i; }
    sort([1], 2, 3)
};
for (i in 0..70) { f(i); }
//! sort_count_3.monkey:4:9: error: wrong number of arguments: want=1..2, got=3
//!   at f (sort_count_3.monkey:4)
//!   at <file> (sort_count_3.monkey:6)
//= 1
