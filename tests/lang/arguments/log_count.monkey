// log of 2 arguments, in a function that was hot before it got there.
let f = fn(i) {
    if (i < 60) { return i; }
    log([1], 2)
};
for (i in 0..70) { f(i); }
//! log_count.monkey:4:8: error: wrong number of arguments: want=1, got=2
//!   at f (log_count.monkey:4)
//!   at <file> (log_count.monkey:6)
//= 1
