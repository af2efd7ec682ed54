// `*`: two of one kind that has no such operator, after a loop of right ones.
let f = fn(x, y) {
    x * y
};
let r = null;
for (i in 0..60) { r = f("ab", 2); }
puts(r);
f("a", "b");
//> abab
//! times_unknown.monkey:3:7: error: unknown operator: STRING * STRING
//!   at f (times_unknown.monkey:3)
//!   at <file> (times_unknown.monkey:8)
//= 1
