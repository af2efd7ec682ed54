// `*`: operands of different kinds, after a loop of right ones.
let f = fn(x, y) {
    x * y
};
let r = null;
for (i in 0..60) { r = f("ab", 2); }
puts(r);
f(2, "ab");
//> abab
//! times_mismatch.monkey:3:7: error: type mismatch: INTEGER * STRING
//!   at f (times_mismatch.monkey:3)
//!   at <file> (times_mismatch.monkey:8)
//= 1
