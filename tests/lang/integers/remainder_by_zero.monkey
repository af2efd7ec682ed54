// The remainder by zero, late in a loop over a range.
let s = 0;
for (i in -100..100) { s += 7 % i; }
//! remainder_by_zero.monkey:3:31: error: division by zero
//!   at <file> (remainder_by_zero.monkey:3)
//= 1
