// The remainder by zero is the same error; -0 is 0.
puts(5 % 3, -5 % 3, 5 % -3, 0 % 5);
puts(5 % -0);
//> 2
//> -2
//> 2
//> 0
//! remainder_zero_prefix.monkey:3:8: error: division by zero
//!   at <file> (remainder_zero_prefix.monkey:3)
//= 1
