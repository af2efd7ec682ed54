// `>` on two BOOLEANs is unknown; `==` is not.
puts(true == true);
puts(true > false);
//> true
//! compare_booleans.monkey:3:11: error: unknown operator: BOOLEAN > BOOLEAN
//!   at <file> (compare_booleans.monkey:3)
//= 1
