// Prefix `~` on a kind that has none, after a loop of right ones.
let f = fn(x) { ~x };
let r = null;
for (i in 0..60) { r = f(0); }
puts(r);
f(null);
//> -1
//! complement_null.monkey:2:17: error: unknown operator: ~NULL
//!   at f (complement_null.monkey:2)
//!   at <file> (complement_null.monkey:6)
//= 1
