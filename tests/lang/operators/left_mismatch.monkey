// `<<`: operands of different kinds, after a loop of right ones.
let f = fn(x, y) {
    x << y
};
let r = null;
for (i in 0..60) { r = f(1, 4); }
puts(r);
f(1, 2.0);
//> 16
//! left_mismatch.monkey:3:7: error: type mismatch: INTEGER << FLOAT
//!   at f (left_mismatch.monkey:3)
//!   at <file> (left_mismatch.monkey:8)
//= 1
