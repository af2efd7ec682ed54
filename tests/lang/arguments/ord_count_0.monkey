// ord of 0 arguments, in a function that was hot before it got there.
let f = fn(i) {
    if (i < 60) { return i; }
    ord()
};
for (i in 0..70) { f(i); }
//! ord_count_0.monkey:4:8: error: wrong number of arguments: want=1..2, got=0
//!   at f (ord_count_0.monkey:4)
//!   at <file> (ord_count_0.monkey:6)
//= 1
