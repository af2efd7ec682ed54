// A FLOAT without an integral value is no key; place: the bracket.
let h = {};
h[1.0] = 1;
h[0.5] = 2;
//! unusable_key.monkey:4:2: error: unusable as hash key: FLOAT
//!   at <file> (unusable_key.monkey:4)
//= 1
