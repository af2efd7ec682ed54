// A bound that is null is not a missing one.
let a = [1, 2, 3];
let f = fn(lo) { a[lo:] };
for (i in 0..60) { f(i % 3); }
f(null);
//! slice_bound_null.monkey:3:19: error: index must be an integer, got NULL
//!   at f (slice_bound_null.monkey:3)
//!   at <file> (slice_bound_null.monkey:5)
//= 1
