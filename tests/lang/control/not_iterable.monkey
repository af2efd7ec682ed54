// for-in over what is no ARRAY, STRING or HASH: at the expression's first character.
for (x in [1, 2]) { puts(x); }
for (x in 5) { puts(x); }
//> 1
//> 2
//! not_iterable.monkey:3:11: error: not iterable: INTEGER
//!   at <file> (not_iterable.monkey:3)
//= 1
