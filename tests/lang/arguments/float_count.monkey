// float of 0 arguments, in a function that was hot before it got there.
let f = fn(i) {
    if (i < 60) { return i; }
    float()
};
for (i in 0..70) { f(i); }
//! float_count.monkey:4:10: error: wrong number of arguments: want=1, got=0
//!   at f (float_count.monkey:4)
//!   at <file> (float_count.monkey:6)
//= 1
