// Columns count bytes: a letter of two bytes counts twice.
let s = "é"; let t = 1 / 0;
//! columns_are_bytes.monkey:2:25: error: division by zero
//!   at <file> (columns_are_bytes.monkey:2)
//= 1
