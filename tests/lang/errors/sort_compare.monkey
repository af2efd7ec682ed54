// A compare function that gives a STRING.
puts(sort([2, 1], fn(x, y) { x - y }));
sort([2, 1], fn(x, y) { "less" });
//> [1, 2]
//! sort_compare.monkey:3:5: error: sort: compare function must return a number, got STRING
//!   at sort (<prelude>)
//!   at <file> (sort_compare.monkey:3)
//= 1
