// A file-level `let` of a builtin's name holds for the whole file: in a function called too early it is not found.
let f = fn() { min };
f();
let min = 5;
//! unbound_builtin_name.monkey:2:16: error: identifier not found: min
//!   at f (unbound_builtin_name.monkey:2)
//!   at <file> (unbound_builtin_name.monkey:3)
//= 1
