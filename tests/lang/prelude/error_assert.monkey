// error() called as the callback, and assert within one.
let checked = map([1, 2], fn(x) { assert(x < 3, "too big"); x });
puts(checked);
each(["the end"], error);
//> [1, 2]
//! error_assert.monkey:4:5: error: the end
//!   at each (<prelude>)
//!   at <file> (error_assert.monkey:4)
//= 1
