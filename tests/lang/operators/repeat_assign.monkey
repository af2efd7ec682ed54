// `*=` of a STRING: the place of a negative count is its token.
let s = "ab";
s *= 3;
puts(s);
s *= -1;
//> ababab
//! repeat_assign.monkey:5:3: error: repeat count must not be negative
//!   at <file> (repeat_assign.monkey:5)
//= 1
