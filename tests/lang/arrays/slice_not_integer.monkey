// Slice bounds must be INTEGERs too.
let a = [1, 2];
puts(a[0:"1"]);
//! slice_not_integer.monkey:3:7: error: index must be an integer, got STRING
//!   at <file> (slice_not_integer.monkey:3)
//= 1
