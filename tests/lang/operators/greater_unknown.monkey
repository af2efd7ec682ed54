// `>`: two of one kind that has no such operator, after a loop of right ones.
let f = fn(x, y) {
    x > y
};
let r = null;
for (i in 0..60) { r = f("b", "a"); }
puts(r);
f(null, null);
//> true
//! greater_unknown.monkey:3:7: error: unknown operator: NULL > NULL
//!   at f (greater_unknown.monkey:3)
//!   at <file> (greater_unknown.monkey:8)
//= 1
