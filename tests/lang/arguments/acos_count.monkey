// acos of 2 arguments, in a function that was hot before it got there.
let f = fn(i) {
    if (i < 60) { return i; }
    acos([1], 2)
};
for (i in 0..70) { f(i); }
//! acos_count.monkey:4:9: error: wrong number of arguments: want=1, got=2
//!   at f (acos_count.monkey:4)
//!   at <file> (acos_count.monkey:6)
//= 1
