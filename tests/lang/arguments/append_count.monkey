// append of 1 argument, in a function that was hot before it got there.
let f = fn(i) {
    if (i < 60) { return i; }
    append([1])
};
for (i in 0..70) { f(i); }
//! append_count.monkey:4:11: error: wrong number of arguments: want=2, got=1
//!   at f (append_count.monkey:4)
//!   at <file> (append_count.monkey:6)
//= 1
