// Wrong arguments to a prelude function are reported as a builtin's are, with no frame of its own.
map([1]);
//! prelude_arguments.monkey:2:4: error: wrong number of arguments: want=2, got=1
//!   at <file> (prelude_arguments.monkey:2)
//= 1
