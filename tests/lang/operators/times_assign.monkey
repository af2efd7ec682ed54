// `*=` of different kinds: shown as `*`, placed at its own token.
let f = fn(x, y) {
    x *= y;
    x
};
let r = null;
for (i in 0..60) { r = f("ab", 2); }
puts(r);
f(2, "ab");
//> abab
//! times_assign.monkey:3:7: error: type mismatch: INTEGER * STRING
//!   at f (times_assign.monkey:3)
//!   at <file> (times_assign.monkey:9)
//= 1
