// An error inside a prelude function is placed at the parenthesis of the script's call of it.
puts(sum([1, 2]));
let f = fn(a) { sum(a) };
f([1, "a"]);
//> 3
//! inside_prelude.monkey:3:20: error: type mismatch: INTEGER + STRING
//!   at sum (<prelude>)
//!   at f (inside_prelude.monkey:3)
//!   at <file> (inside_prelude.monkey:4)
//= 1
