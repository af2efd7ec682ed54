// One STRING among numbers, or arrays: no order.
puts(sort([2, 1]));
sort([[2], [1]]);
//> [1, 2]
//! sort_unsortable.monkey:3:5: error: sort: elements must be all numbers or all strings
//!   at sort (<prelude>)
//!   at <file> (sort_unsortable.monkey:3)
//= 1
