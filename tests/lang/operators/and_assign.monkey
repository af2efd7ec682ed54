// `&=` of different kinds: shown as `&`, placed at its own token.
let f = fn(x, y) {
    x &= y;
    x
};
let r = null;
for (i in 0..60) { r = f(6, 3); }
puts(r);
f(6, 3.0);
//> 2
//! and_assign.monkey:3:7: error: type mismatch: INTEGER & FLOAT
//!   at f (and_assign.monkey:3)
//!   at <file> (and_assign.monkey:9)
//= 1
