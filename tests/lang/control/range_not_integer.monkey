// The ends of a range must be INTEGERs; the place is the `..`.
let n = 3;
for (i in 0..n) { puts(i); n = 2.0; }
for (i in 0..n) { puts(i); }
//> 0
//> 1
//> 2
//! range_not_integer.monkey:4:12: error: range bounds must be integers
//!   at <file> (range_not_integer.monkey:4)
//= 1
