// Elements that have no common order.
puts(sort([1, 2.5]), sort(["b", "a"]));
let s = fn(a) {
    return sort(a);
};
s([1, "a"]);
//> [1, 2.5]
//> [a, b]
//! error_elements.monkey:4:16: error: sort: elements must be all numbers or all strings
//!   at sort (<prelude>)
//!   at s (error_elements.monkey:4)
//!   at <file> (error_elements.monkey:6)
//= 1
