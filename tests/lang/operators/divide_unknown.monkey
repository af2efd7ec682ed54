// `/`: two of one kind that has no such operator, after a loop of right ones.
let f = fn(x, y) {
    x / y
};
let r = null;
for (i in 0..60) { r = f(7, 2); }
puts(r);
f(true, false);
//> 3
//! divide_unknown.monkey:3:7: error: unknown operator: BOOLEAN / BOOLEAN
//!   at f (divide_unknown.monkey:3)
//!   at <file> (divide_unknown.monkey:8)
//= 1
