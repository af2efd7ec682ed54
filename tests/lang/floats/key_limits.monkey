// A FLOAT key with an integral value in range is the INTEGER key: -2^63 is, 2^63 is not.
let h = {};
h[-9223372036854775808.0] = "min";
h[1e15] = "large";
puts(h, h[-9223372036854775807 - 1], h[1000000000000000], type(keys(h)[0]));
h[9223372036854775808.0] = 1;
//> {-9223372036854775808: min, 1000000000000000: large}
//> min
//> large
//> INTEGER
//! key_limits.monkey:6:2: error: unusable as hash key: FLOAT
//!   at <file> (key_limits.monkey:6)
//= 1
