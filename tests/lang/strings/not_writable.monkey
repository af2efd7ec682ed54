// Strings cannot be written.
let s = "abc";
s[0] = "x";
//! not_writable.monkey:3:2: error: index assignment not supported: STRING
//!   at <file> (not_writable.monkey:3)
//= 1
