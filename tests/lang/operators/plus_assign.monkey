// `+=` of different kinds: shown as `+`, placed at its own token.
let f = fn(x, y) {
    x += y;
    x
};
let r = null;
for (i in 0..60) { r = f(2, 3); }
puts(r);
f(1, null);
//> 5
//! plus_assign.monkey:3:7: error: type mismatch: INTEGER + NULL
//!   at f (plus_assign.monkey:3)
//!   at <file> (plus_assign.monkey:9)
//= 1
