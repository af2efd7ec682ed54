// A function cannot be indexed, nor null.
let f = fn() { 1 };
puts(f[0]);
//! index_function.monkey:3:7: error: index operator not supported: FUNCTION
//!   at <file> (index_function.monkey:3)
//= 1
