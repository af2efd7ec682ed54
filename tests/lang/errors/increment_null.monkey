// `++` of a missing entry: null + 1, at the operator.
let h = {};
h.count++;
//! increment_null.monkey:3:8: error: type mismatch: NULL + INTEGER
//!   at <file> (increment_null.monkey:3)
//= 1
