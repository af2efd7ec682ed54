// `<<`: two of one kind that has no such operator, after a loop of right ones.
let f = fn(x, y) {
    x << y
};
let r = null;
for (i in 0..60) { r = f(1, 4); }
puts(r);
f(1.0, 2.0);
//> 16
//! left_unknown.monkey:3:7: error: unknown operator: FLOAT << FLOAT
//!   at f (left_unknown.monkey:3)
//!   at <file> (left_unknown.monkey:8)
//= 1
