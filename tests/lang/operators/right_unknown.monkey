// `>>`: two of one kind that has no such operator, after a loop of right ones.
let f = fn(x, y) {
    x >> y
};
let r = null;
for (i in 0..60) { r = f(-8, 1); }
puts(r);
f({"a": 1}, {});
//> -4
//! right_unknown.monkey:3:7: error: unknown operator: HASH >> HASH
//!   at f (right_unknown.monkey:3)
//!   at <file> (right_unknown.monkey:8)
//= 1
