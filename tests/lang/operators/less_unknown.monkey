// `<`: two of one kind that has no such operator, after a loop of right ones.
let f = fn(x, y) {
    x < y
};
let r = null;
for (i in 0..60) { r = f(1, 1.5); }
puts(r);
f([1], [2]);
//> true
//! less_unknown.monkey:3:7: error: unknown operator: ARRAY < ARRAY
//!   at f (less_unknown.monkey:3)
//!   at <file> (less_unknown.monkey:8)
//= 1
