// An error in a function that map calls: the prelude function stands in the traceback without a line.
let f = fn(x) {
    x / (x - 3)
};
puts(map([5, 4], f));
puts(map([1, 2, 3], f));
//> [2, 4]
//! in_prelude_callback.monkey:3:7: error: division by zero
//!   at f (in_prelude_callback.monkey:3)
//!   at map (<prelude>)
//!   at <file> (in_prelude_callback.monkey:6)
//= 1
