// Prefix `-` on a kind that has none, after a loop of right ones.
let f = fn(x) { -x };
let r = null;
for (i in 0..60) { r = f(0); }
puts(r);
f(fn() { 1 });
//> 0
//! negate_function.monkey:2:17: error: unknown operator: -FUNCTION
//!   at f (negate_function.monkey:2)
//!   at <file> (negate_function.monkey:6)
//= 1
