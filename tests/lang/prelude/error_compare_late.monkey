// A compare function that gives what is no number, once it is hot.
let n = 0;
let f = fn(x, y) { n++; n < 500 ? x - y : null };
puts(len(sort(range(60), f)));
sort(range(200), f);
//> 60
//! error_compare_late.monkey:5:5: error: sort: compare function must return a number, got NULL
//!   at sort (<prelude>)
//!   at <file> (error_compare_late.monkey:5)
//= 1
