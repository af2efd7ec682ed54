// A callback that takes another number of arguments than it is given.
map([1], fn(x, i) { x });
//! error_callback_arguments.monkey:2:4: error: wrong number of arguments: want=2, got=1
//!   at map (<prelude>)
//!   at <file> (error_callback_arguments.monkey:2)
//= 1
