// The limit of 100,000 calls holds to the call, for functions that are hot long before: 99,999 calls below f's own
// fit, one more does not.
let f = fn(n) { n == 0 ? 0 : 1 + f(n - 1) };
for (i in 0..100) { f(50); }
puts(f(99999));
let g = fn(n) { if (n > 0) { return g(n - 1) + 0.5; } return 0.25; };
puts(g(99999));
puts(f(100000));
//> 99999
//> 49999.75
//! overflow_when_hot.monkey:3:35: error: stack overflow
//!   at f (overflow_when_hot.monkey:3)
//!   at f (overflow_when_hot.monkey:3)
//!   at f (overflow_when_hot.monkey:3)
//!   at f (overflow_when_hot.monkey:3)
//!   at f (overflow_when_hot.monkey:3)
//!   at f (overflow_when_hot.monkey:3)
//!   at f (overflow_when_hot.monkey:3)
//!   at f (overflow_when_hot.monkey:3)
//!   at f (overflow_when_hot.monkey:3)
//!   at f (overflow_when_hot.monkey:3)
//!   ... 99981 more
//!   at f (overflow_when_hot.monkey:3)
//!   at f (overflow_when_hot.monkey:3)
//!   at f (overflow_when_hot.monkey:3)
//!   at f (overflow_when_hot.monkey:3)
//!   at f (overflow_when_hot.monkey:3)
//!   at f (overflow_when_hot.monkey:3)
//!   at f (overflow_when_hot.monkey:3)
//!   at f (overflow_when_hot.monkey:3)
//!   at f (overflow_when_hot.monkey:3)
//!   at <file> (overflow_when_hot.monkey:8)
//= 1
