// sum fails late, in a loop that is hot by then.
let a = range(300);
puts(sum(a));
append(a, "x");
puts(sum(a));
//> 44850
//! error_sum_late.monkey:5:9: error: type mismatch: INTEGER + STRING
//!   at sum (<prelude>)
//!   at <file> (error_sum_late.monkey:5)
//= 1
