// The first element of an empty array cannot be written; `++` reads null there first.
let a = [];
let f = fn(x) { x[0] = 1; x };
for (i in 0..60) { f([i]); }
f(a);
//! write_empty.monkey:3:18: error: index out of range: 0 (length 0)
//!   at f (write_empty.monkey:3)
//!   at <file> (write_empty.monkey:5)
//= 1
