// replace of 4 arguments, in a function that was hot before it got there.
let f = fn(i) {
    if (i < 60) { return i; }
    replace([1], 2, 3, 4)
};
for (i in 0..70) { f(i); }
//! replace_count_4.monkey:4:12: error: wrong number of arguments: want=3, got=4
//!   at f (replace_count_4.monkey:4)
//!   at <file> (replace_count_4.monkey:6)
//= 1
