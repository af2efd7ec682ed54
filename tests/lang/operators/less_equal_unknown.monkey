// `<=`: two of one kind that has no such operator, after a loop of right ones.
let f = fn(x, y) {
    x <= y
};
let r = null;
for (i in 0..60) { r = f(1.0, 1); }
puts(r);
f(fn() { 1 }, fn() { 2 });
//> true
//! less_equal_unknown.monkey:3:7: error: unknown operator: FUNCTION <= FUNCTION
//!   at f (less_equal_unknown.monkey:3)
//!   at <file> (less_equal_unknown.monkey:8)
//= 1
