// `|=` of different kinds: shown as `|`, placed at its own token.
let f = fn(x, y) {
    x |= y;
    x
};
let r = null;
for (i in 0..60) { r = f(6, 3); }
puts(r);
f(6, null);
//> 7
//! or_assign.monkey:3:7: error: type mismatch: INTEGER | NULL
//!   at f (or_assign.monkey:3)
//!   at <file> (or_assign.monkey:9)
//= 1
