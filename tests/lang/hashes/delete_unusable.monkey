// delete with an unusable key: at the parenthesis.
puts(delete({}, 1));
delete({1: 1}, [1]);
//> false
//! delete_unusable.monkey:3:7: error: unusable as hash key: ARRAY
//!   at <file> (delete_unusable.monkey:3)
//= 1
