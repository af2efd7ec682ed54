// Only INTEGERs index arrays; an integral FLOAT does not either.
let a = [1, 2];
let i = 0.0;
puts(a[0]);
puts(a[i]);
//> 1
//! index_not_integer.monkey:5:7: error: index must be an integer, got FLOAT
//!   at <file> (index_not_integer.monkey:5)
//= 1
