// null cannot be walked; found out in a function that walked arrays, strings and hashes before.
let f = fn(e) { let n = 0; for (x in e) { n++; } n };
let s = 0;
for (let i = 0; i < 90; i++) { s += f(i % 3 == 0 ? [1, 2] : i % 3 == 1 ? "abc" : {"k": 1}); }
puts(s);
f(null);
//> 180
//! not_iterable_kinds.monkey:2:38: error: not iterable: NULL
//!   at f (not_iterable_kinds.monkey:2)
//!   at <file> (not_iterable_kinds.monkey:6)
//= 1
