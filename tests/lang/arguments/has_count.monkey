// has of 1 argument, in a function that was hot before it got there.
let f = fn(i) {
    if (i < 60) { return i; }
    has([1])
};
for (i in 0..70) { f(i); }
//! has_count.monkey:4:8: error: wrong number of arguments: want=2, got=1
//!   at f (has_count.monkey:4)
//!   at <file> (has_count.monkey:6)
//= 1
