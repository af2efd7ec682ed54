// `/=` of different kinds: shown as `/`, placed at its own token.
let f = fn(x, y) {
    x /= y;
    x
};
let r = null;
for (i in 0..60) { r = f(7, 2); }
puts(r);
f("8", 2);
//> 3
//! divide_assign.monkey:3:7: error: type mismatch: STRING / INTEGER
//!   at f (divide_assign.monkey:3)
//!   at <file> (divide_assign.monkey:9)
//= 1
