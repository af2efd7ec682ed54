// In a literal the place is the key's first character, of a FLOAT with a fraction too.
let f = fn(k) { {"a": 1, k + 0: 2} };
for (i in 0..60) { f(i); }
puts(len(f(1.0)));
f(1.5);
//> 2
//! unusable_in_literal.monkey:2:26: error: unusable as hash key: FLOAT
//!   at f (unusable_in_literal.monkey:2)
//!   at <file> (unusable_in_literal.monkey:5)
//= 1
