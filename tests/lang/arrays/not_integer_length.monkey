// array() with a negative length.
let a = array(-1, 0);
//! not_integer_length.monkey:2:14: error: array: length must not be negative
//!   at <file> (not_integer_length.monkey:2)
//= 1
