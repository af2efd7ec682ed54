// Prefix `-` on a kind that has none, after a loop of right ones.
let f = fn(x) { -x };
let r = null;
for (i in 0..60) { r = f(2.5); }
puts(r);
f([1]);
//> -2.5
//! negate_array.monkey:2:17: error: unknown operator: -ARRAY
//!   at f (negate_array.monkey:2)
//!   at <file> (negate_array.monkey:6)
//= 1
