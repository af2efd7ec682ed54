// A wrong number of arguments where another function of the prelude calls: in that one's frame.
puts(map([[1, 2]], sum));
puts(map([[1, 2]], reduce));
//> [3]
//! error_count_by_value.monkey:3:9: error: wrong number of arguments: want=3, got=1
//!   at map (<prelude>)
//!   at <file> (error_count_by_value.monkey:3)
//= 1
