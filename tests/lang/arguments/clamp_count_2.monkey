// clamp of 2 arguments, in a function that was hot before it got there.
let f = fn(i) {
    if (i < 60) { return i; }
    clamp([1], 2)
};
for (i in 0..70) { f(i); }
//! clamp_count_2.monkey:4:10: error: wrong number of arguments: want=3, got=2
//!   at f (clamp_count_2.monkey:4)
//!   at <file> (clamp_count_2.monkey:6)
//= 1
