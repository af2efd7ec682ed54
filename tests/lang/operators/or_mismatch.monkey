// `|`: operands of different kinds, after a loop of right ones.
let f = fn(x, y) {
    x | y
};
let r = null;
for (i in 0..60) { r = f(6, 3); }
puts(r);
f(6, null);
//> 7
//! or_mismatch.monkey:3:7: error: type mismatch: INTEGER | NULL
//!   at f (or_mismatch.monkey:3)
//!   at <file> (or_mismatch.monkey:8)
//= 1
