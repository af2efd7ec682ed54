// `-`: operands of different kinds, after a loop of right ones.
let f = fn(x, y) {
    x - y
};
let r = null;
for (i in 0..60) { r = f(2, 3); }
puts(r);
f([1], 1);
//> -1
//! minus_mismatch.monkey:3:7: error: type mismatch: ARRAY - INTEGER
//!   at f (minus_mismatch.monkey:3)
//!   at <file> (minus_mismatch.monkey:8)
//= 1
