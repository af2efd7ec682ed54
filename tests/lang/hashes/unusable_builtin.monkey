// A builtin is no key, a HASH neither.
let h = {};
h[puts] = 1;
//! unusable_builtin.monkey:3:2: error: unusable as hash key: BUILTIN
//!   at <file> (unusable_builtin.monkey:3)
//= 1
