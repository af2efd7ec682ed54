// `>`: operands of different kinds, after a loop of right ones.
let f = fn(x, y) {
    x > y
};
let r = null;
for (i in 0..60) { r = f("b", "a"); }
puts(r);
f(null, 0);
//> true
//! greater_mismatch.monkey:3:7: error: type mismatch: NULL > INTEGER
//!   at f (greater_mismatch.monkey:3)
//!   at <file> (greater_mismatch.monkey:8)
//= 1
