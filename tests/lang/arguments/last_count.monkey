// last of 0 arguments, in a function that was hot before it got there.
let f = fn(i) {
    if (i < 60) { return i; }
    last()
};
for (i in 0..70) { f(i); }
//! last_count.monkey:4:9: error: wrong number of arguments: want=1, got=0
//!   at f (last_count.monkey:4)
//!   at <file> (last_count.monkey:6)
//= 1
