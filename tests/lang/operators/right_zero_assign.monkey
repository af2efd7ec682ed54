// `>>>=` of different kinds: shown as `>>>`, placed at its own token.
let f = fn(x, y) {
    x >>>= y;
    x
};
let r = null;
for (i in 0..60) { r = f(-1, 60); }
puts(r);
f(null, 1);
//> 15
//! right_zero_assign.monkey:3:7: error: type mismatch: NULL >>> INTEGER
//!   at f (right_zero_assign.monkey:3)
//!   at <file> (right_zero_assign.monkey:9)
//= 1
