// Comparisons are left-associative: a BOOLEAN is compared next.
puts(1 == 1 == true, 2 == 2 != false);
puts(1 < 2 < 3);
//> true
//> true
//! comparison_chain.monkey:3:12: error: type mismatch: BOOLEAN < INTEGER
//!   at <file> (comparison_chain.monkey:3)
//= 1
