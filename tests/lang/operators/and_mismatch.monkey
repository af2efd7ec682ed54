// `&`: operands of different kinds, after a loop of right ones.
let f = fn(x, y) {
    x & y
};
let r = null;
for (i in 0..60) { r = f(6, 3); }
puts(r);
f(6, 3.0);
//> 2
//! and_mismatch.monkey:3:7: error: type mismatch: INTEGER & FLOAT
//!   at f (and_mismatch.monkey:3)
//!   at <file> (and_mismatch.monkey:8)
//= 1
