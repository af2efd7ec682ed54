// Prefix `~` on a kind that has none, after a loop of right ones.
let f = fn(x) { ~x };
let r = null;
for (i in 0..60) { r = f(-1); }
puts(r);
f("5");
//> 0
//! complement_string.monkey:2:17: error: unknown operator: ~STRING
//!   at f (complement_string.monkey:2)
//!   at <file> (complement_string.monkey:6)
//= 1
