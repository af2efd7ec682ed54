// `<`: operands of different kinds, after a loop of right ones.
let f = fn(x, y) {
    x < y
};
let r = null;
for (i in 0..60) { r = f(1, 1.5); }
puts(r);
f(1, "2");
//> true
//! less_mismatch.monkey:3:7: error: type mismatch: INTEGER < STRING
//!   at f (less_mismatch.monkey:3)
//!   at <file> (less_mismatch.monkey:8)
//= 1
