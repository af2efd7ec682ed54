// A member of an INTEGER: at the dot.
let x = 5;
puts(x.y);
//! member_unsupported.monkey:3:7: error: index operator not supported: INTEGER
//!   at <file> (member_unsupported.monkey:3)
//= 1
