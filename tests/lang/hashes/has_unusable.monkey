// has with an unusable key: at the parenthesis.
puts(has({}, fn() { 1 }));
//! has_unusable.monkey:2:9: error: unusable as hash key: FUNCTION
//!   at <file> (has_unusable.monkey:2)
//= 1
