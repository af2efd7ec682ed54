// `.name` on a STRING is an index that is no integer.
let s = "abc";
puts(s.length);
//! member.monkey:3:7: error: index must be an integer, got STRING
//!   at <file> (member.monkey:3)
//= 1
