// starts_with of 3 arguments, in a function that was hot before it got there.
let f = fn(i) {
    if (i < 60) { return i; }
    starts_with([1], 2, 3)
};
for (i in 0..70) { f(i); }
//! starts_with_count.monkey:4:16: error: wrong number of arguments: want=2, got=3
//!   at f (starts_with_count.monkey:4)
//!   at <file> (starts_with_count.monkey:6)
//= 1
