// A hash cannot be sliced: what stands in the brackets is no index of it.
let x = 1.5;
x[0:1];
//! slice_unsupported.monkey:3:2: error: index operator not supported: FLOAT
//!   at <file> (slice_unsupported.monkey:3)
//= 1
