// Calls of calls: each parenthesis is its own place.
let f = fn() { fn() { "text" } };
puts(f()());
f()()();
//> text
//! call_a_call.monkey:4:6: error: not a function: STRING
//!   at <file> (call_a_call.monkey:4)
//= 1
