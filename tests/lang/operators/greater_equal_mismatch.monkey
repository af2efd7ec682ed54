// `>=`: operands of different kinds, after a loop of right ones.
let f = fn(x, y) {
    x >= y
};
let r = null;
for (i in 0..60) { r = f("a", "b"); }
puts(r);
f("1", 1.0);
//> false
//! greater_equal_mismatch.monkey:3:7: error: type mismatch: STRING >= FLOAT
//!   at f (greater_equal_mismatch.monkey:3)
//!   at <file> (greater_equal_mismatch.monkey:8)
//= 1
