// `^`: operands of different kinds, after a loop of right ones.
let f = fn(x, y) {
    x ^ y
};
let r = null;
for (i in 0..60) { r = f(6, 3); }
puts(r);
f(1.5, 1);
//> 5
//! xor_mismatch.monkey:3:7: error: type mismatch: FLOAT ^ INTEGER
//!   at f (xor_mismatch.monkey:3)
//!   at <file> (xor_mismatch.monkey:8)
//= 1
