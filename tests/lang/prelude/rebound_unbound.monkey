// A name of the prelude that the file binds holds for the whole file: read too early it is not found.
puts(1);
puts(map([1], fn(x) { x }));
let map = 3;
//> 1
//! rebound_unbound.monkey:3:6: error: identifier not found: map
//!   at <file> (rebound_unbound.monkey:3)
//= 1
