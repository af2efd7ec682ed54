// `%`: operands of different kinds, after a loop of right ones.
let f = fn(x, y) {
    x % y
};
let r = null;
for (i in 0..60) { r = f(7, 2.5); }
puts(r);
f(7, false);
//> 2.0
//! remainder_mismatch.monkey:3:7: error: type mismatch: INTEGER % BOOLEAN
//!   at f (remainder_mismatch.monkey:3)
//!   at <file> (remainder_mismatch.monkey:8)
//= 1
