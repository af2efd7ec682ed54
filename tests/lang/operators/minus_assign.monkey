// `-=` of different kinds: shown as `-`, placed at its own token.
let f = fn(x, y) {
    x -= y;
    x
};
let r = null;
for (i in 0..60) { r = f(2, 3); }
puts(r);
f([1], 1);
//> -1
//! minus_assign.monkey:3:7: error: type mismatch: ARRAY - INTEGER
//!   at f (minus_assign.monkey:3)
//!   at <file> (minus_assign.monkey:9)
//= 1
