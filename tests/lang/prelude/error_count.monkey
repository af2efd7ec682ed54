// Too many arguments for a range of numbers of arguments.
let f = fn(s) {
    s([1], len, 3)
};
f(sort);
//! error_count.monkey:3:6: error: wrong number of arguments: want=1..2, got=3
//!   at f (error_count.monkey:3)
//!   at <file> (error_count.monkey:5)
//= 1
