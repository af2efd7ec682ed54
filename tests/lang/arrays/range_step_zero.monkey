// A step of 0, late in a hot loop.
let n = 0;
for (let i = 70; i >= 0; i--) { n += len(range(0, 70, i)); }
//! range_step_zero.monkey:3:47: error: range: step must not be 0
//!   at <file> (range_step_zero.monkey:3)
//= 1
