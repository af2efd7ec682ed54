// `^=` of different kinds: shown as `^`, placed at its own token.
let f = fn(x, y) {
    x ^= y;
    x
};
let r = null;
for (i in 0..60) { r = f(6, 3); }
puts(r);
f(1.5, 1);
//> 5
//! xor_assign.monkey:3:7: error: type mismatch: FLOAT ^ INTEGER
//!   at f (xor_assign.monkey:3)
//!   at <file> (xor_assign.monkey:9)
//= 1
