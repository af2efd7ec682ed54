// A builtin as the callback fails: the prelude's is the innermost frame.
puts(map(["ab", [1]], len));
each([[1], 2], first);
//> [2, 1]
//! error_builtin_callback.monkey:3:5: error: first: argument 1 must be ARRAY, got INTEGER
//!   at each (<prelude>)
//!   at <file> (error_builtin_callback.monkey:3)
//= 1
