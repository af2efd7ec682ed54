// The place of an expression in for-in is its first character.
for (x in [1.5][0]) { }
//! not_iterable_float.monkey:2:11: error: not iterable: FLOAT
//!   at <file> (not_iterable_float.monkey:2)
//= 1
