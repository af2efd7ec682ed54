// error of 0 arguments, in a function that was hot before it got there.
let f = fn(i) {
    if (i < 60) { return i; }
    error()
};
for (i in 0..70) { f(i); }
//! error_count.monkey:4:10: error: wrong number of arguments: want=1, got=0
//!   at f (error_count.monkey:4)
//!   at <file> (error_count.monkey:6)
//= 1
