// `<=`: operands of different kinds, after a loop of right ones.
let f = fn(x, y) {
    x <= y
};
let r = null;
for (i in 0..60) { r = f(1.0, 1); }
puts(r);
f(true, 1);
//> true
//! less_equal_mismatch.monkey:3:7: error: type mismatch: BOOLEAN <= INTEGER
//!   at f (less_equal_mismatch.monkey:3)
//!   at <file> (less_equal_mismatch.monkey:8)
//= 1
