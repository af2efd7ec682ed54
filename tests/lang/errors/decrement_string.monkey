// `--` of a STRING shows as `-`.
let s = "a";
s--;
//! decrement_string.monkey:3:2: error: type mismatch: STRING - INTEGER
//!   at <file> (decrement_string.monkey:3)
//= 1
