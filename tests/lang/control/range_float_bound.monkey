// An integral FLOAT is no bound of a range, in `for` neither; the place is the `..`.
let f = fn(n) { let s = 0; for (i in 0 ..n) { s += i; } s };
for (let k = 0; k < 40; k++) { f(k); }
f(3.0);
//! range_float_bound.monkey:2:40: error: range bounds must be integers
//!   at f (range_float_bound.monkey:2)
//!   at <file> (range_float_bound.monkey:4)
//= 1
