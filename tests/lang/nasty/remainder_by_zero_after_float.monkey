// `% 0` on INTEGERs is an error, on FLOATs nan: the same place sees FLOATs first.
let m = fn(a, b) { a % b };
let nans = 0;
for (let i = 0; i < 500; i++) {
    let r = m(i < 450 ? 1.5 : 7, i < 450 ? 0 : i - 490);
    if (r != r) { nans++; }
    if (i % 100 == 99) { puts(r, nans); }
    if (i == 489) { puts(r, nans); }
}
//> nan
//> 100
//> nan
//> 200
//> nan
//> 300
//> nan
//> 400
//> 0
//> 450
//! remainder_by_zero_after_float.monkey:2:22: error: division by zero
//!   at m (remainder_by_zero_after_float.monkey:2)
//!   at <file> (remainder_by_zero_after_float.monkey:5)
//= 1
