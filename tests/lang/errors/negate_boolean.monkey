// Negating a BOOLEAN.
puts(-true);
//! negate_boolean.monkey:2:6: error: unknown operator: -BOOLEAN
//!   at <file> (negate_boolean.monkey:2)
//= 1
