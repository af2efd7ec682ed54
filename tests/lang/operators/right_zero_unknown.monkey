// `>>>`: two of one kind that has no such operator, after a loop of right ones.
let f = fn(x, y) {
    x >>> y
};
let r = null;
for (i in 0..60) { r = f(-1, 60); }
puts(r);
f(false, true);
//> 15
//! right_zero_unknown.monkey:3:7: error: unknown operator: BOOLEAN >>> BOOLEAN
//!   at f (right_zero_unknown.monkey:3)
//!   at <file> (right_zero_unknown.monkey:8)
//= 1
