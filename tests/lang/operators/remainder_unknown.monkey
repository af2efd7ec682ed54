// `%`: two of one kind that has no such operator, after a loop of right ones.
let f = fn(x, y) {
    x % y
};
let r = null;
for (i in 0..60) { r = f(7, 2.5); }
puts(r);
f(null, null);
//> 2.0
//! remainder_unknown.monkey:3:7: error: unknown operator: NULL % NULL
//!   at f (remainder_unknown.monkey:3)
//!   at <file> (remainder_unknown.monkey:8)
//= 1
