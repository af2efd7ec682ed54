// Calling what is no function: after its arguments have been evaluated.
let say = fn(x) { puts(x); x };
let x = 5;
x(say("argument"));
//> argument
//! not_a_function.monkey:4:2: error: not a function: INTEGER
//!   at <file> (not_a_function.monkey:4)
//= 1
