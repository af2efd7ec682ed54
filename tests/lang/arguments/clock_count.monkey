// clock of 1 argument, in a function that was hot before it got there.
let f = fn(i) {
    if (i < 60) { return i; }
    clock([1])
};
for (i in 0..70) { f(i); }
//! clock_count.monkey:4:10: error: wrong number of arguments: want=0, got=1
//!   at f (clock_count.monkey:4)
//!   at <file> (clock_count.monkey:6)
//= 1
