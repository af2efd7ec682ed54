// `%=` of different kinds: shown as `%`, placed at its own token.
let f = fn(x, y) {
    x %= y;
    x
};
let r = null;
for (i in 0..60) { r = f(7, 2.5); }
puts(r);
f(7, false);
//> 2.0
//! remainder_assign.monkey:3:7: error: type mismatch: INTEGER % BOOLEAN
//!   at f (remainder_assign.monkey:3)
//!   at <file> (remainder_assign.monkey:9)
//= 1
