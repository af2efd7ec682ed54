// `+`: two of one kind that has no such operator, after a loop of right ones.
let f = fn(x, y) {
    x + y
};
let r = null;
for (i in 0..60) { r = f(2, 3); }
puts(r);
f({"a": 1}, {"b": 2});
//> 5
//! plus_unknown.monkey:3:7: error: unknown operator: HASH + HASH
//!   at f (plus_unknown.monkey:3)
//!   at <file> (plus_unknown.monkey:8)
//= 1
