// `>=`: two of one kind that has no such operator, after a loop of right ones.
let f = fn(x, y) {
    x >= y
};
let r = null;
for (i in 0..60) { r = f("a", "b"); }
puts(r);
f({"a": 1}, {"a": 1});
//> false
//! greater_equal_unknown.monkey:3:7: error: unknown operator: HASH >= HASH
//!   at f (greater_equal_unknown.monkey:3)
//!   at <file> (greater_equal_unknown.monkey:8)
//= 1
