// true is no index, in a write either.
let a = [1, 2];
a[true] = 1;
//! write_bool_index.monkey:3:2: error: index must be an integer, got BOOLEAN
//!   at <file> (write_bool_index.monkey:3)
//= 1
