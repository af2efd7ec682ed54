// Prefix `~` on a kind that has none, after a loop of right ones.
let f = fn(x) { ~x };
let r = null;
for (i in 0..60) { r = f(5); }
puts(r);
f(true);
//> -6
//! complement_boolean.monkey:2:17: error: unknown operator: ~BOOLEAN
//!   at f (complement_boolean.monkey:2)
//!   at <file> (complement_boolean.monkey:6)
//= 1
