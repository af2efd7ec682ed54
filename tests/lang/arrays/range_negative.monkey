// range(n) of a negative n is a length that is negative; range(a, b) with b below a is empty.
puts(range(0, -1));
range(-1);
//> []
//! range_negative.monkey:3:6: error: range: length must not be negative
//!   at <file> (range_negative.monkey:3)
//= 1
