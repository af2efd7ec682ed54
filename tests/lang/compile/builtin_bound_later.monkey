// A file-level `let` of a builtin's name holds for the whole file: read before, it is not found.
let f = fn() { len };
puts("runs");
puts(len("abc"));
let len = 5;
//> runs
//! builtin_bound_later.monkey:4:6: error: identifier not found: len
//!   at <file> (builtin_bound_later.monkey:4)
//= 1
