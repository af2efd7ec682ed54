// `|`: two of one kind that has no such operator, after a loop of right ones.
let f = fn(x, y) {
    x | y
};
let r = null;
for (i in 0..60) { r = f(6, 3); }
puts(r);
f("a", "b");
//> 7
//! or_unknown.monkey:3:7: error: unknown operator: STRING | STRING
//!   at f (or_unknown.monkey:3)
//!   at <file> (or_unknown.monkey:8)
//= 1
