// `<<=` of different kinds: shown as `<<`, placed at its own token.
let f = fn(x, y) {
    x <<= y;
    x
};
let r = null;
for (i in 0..60) { r = f(1, 4); }
puts(r);
f(1, 2.0);
//> 16
//! left_assign.monkey:3:7: error: type mismatch: INTEGER << FLOAT
//!   at f (left_assign.monkey:3)
//!   at <file> (left_assign.monkey:9)
//= 1
