// The arguments run before the callee is found to be no function.
let x = 5;
let say = fn(v) { puts(v); v };
x(say("argument"), say(2));
//> argument
//> 2
//! not_a_function.monkey:4:2: error: not a function: INTEGER
//!   at <file> (not_a_function.monkey:4)
//= 1
