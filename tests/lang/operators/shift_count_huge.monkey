// A shift count is shown as it is, however far out.
let f = fn(n) { 1 << n };
for (i in 0..64) { f(i); }
f(-9223372036854775808);
//! shift_count_huge.monkey:2:19: error: shift count out of range: -9223372036854775808
//!   at f (shift_count_huge.monkey:2)
//!   at <file> (shift_count_huge.monkey:4)
//= 1
