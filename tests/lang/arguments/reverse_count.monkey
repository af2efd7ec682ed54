// reverse of 0 arguments, in a function that was hot before it got there.
let f = fn(i) {
    if (i < 60) { return i; }
    reverse()
};
for (i in 0..70) { f(i); }
//! reverse_count.monkey:4:12: error: wrong number of arguments: want=1, got=0
//!   at f (reverse_count.monkey:4)
//!   at <file> (reverse_count.monkey:6)
//= 1
