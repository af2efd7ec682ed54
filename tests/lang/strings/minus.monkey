// STRING - STRING is an unknown operator.
puts("before");
puts("a" - "b");
//> before
//! minus.monkey:3:10: error: unknown operator: STRING - STRING
//!   at <file> (minus.monkey:3)
//= 1
