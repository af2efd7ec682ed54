// zip wants two ARRAYs; the first argument is looked at first.
let f = fn(a, b) { zip(a, b) };
puts(f([1], [2]));
puts(f([1], "ab"));
//> [[1, 2]]
//! error_second_kind.monkey:2:23: error: zip: argument 2 must be ARRAY, got STRING
//!   at f (error_second_kind.monkey:2)
//!   at <file> (error_second_kind.monkey:4)
//= 1
