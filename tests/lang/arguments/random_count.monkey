// random of 1 argument, in a function that was hot before it got there.
let f = fn(i) {
    if (i < 60) { return i; }
    random([1])
};
for (i in 0..70) { f(i); }
//! random_count.monkey:4:11: error: wrong number of arguments: want=0, got=1
//!   at f (random_count.monkey:4)
//!   at <file> (random_count.monkey:6)
//= 1
