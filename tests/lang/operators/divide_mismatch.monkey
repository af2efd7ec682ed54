// `/`: operands of different kinds, after a loop of right ones.
let f = fn(x, y) {
    x / y
};
let r = null;
for (i in 0..60) { r = f(7, 2); }
puts(r);
f("8", 2);
//> 3
//! divide_mismatch.monkey:3:7: error: type mismatch: STRING / INTEGER
//!   at f (divide_mismatch.monkey:3)
//!   at <file> (divide_mismatch.monkey:8)
//= 1
