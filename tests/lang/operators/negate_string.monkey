// Prefix `-` on a kind that has none, after a loop of right ones.
let f = fn(x) { -x };
let r = null;
for (i in 0..60) { r = f(5); }
puts(r);
f("1");
//> -5
//! negate_string.monkey:2:17: error: unknown operator: -STRING
//!   at f (negate_string.monkey:2)
//!   at <file> (negate_string.monkey:6)
//= 1
