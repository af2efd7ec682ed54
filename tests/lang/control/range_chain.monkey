// `..` is left-associative: its second one gets an ARRAY.
puts(1..3);
let r = 1..3..5;
//> [1, 2]
//! range_chain.monkey:3:13: error: range bounds must be integers
//!   at <file> (range_chain.monkey:3)
//= 1
