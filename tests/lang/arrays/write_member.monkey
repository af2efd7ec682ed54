// A member of an ARRAY cannot be written: the name is no integer.
let a = [1, 2];
a.x = 1;
//! write_member.monkey:3:2: error: index must be an integer, got STRING
//!   at <file> (write_member.monkey:3)
//= 1
