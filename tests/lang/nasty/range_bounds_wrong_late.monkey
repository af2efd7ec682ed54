// A bound of a range loop that is FLOAT at the 40th entry.
let s = 0;
let body = fn(n) { for (i in 0..n) { s += i; } s };
for (let k = 0; k < 60; k++) {
    body(k == 40 ? 4.0 : k);
}
//! range_bounds_wrong_late.monkey:3:31: error: range bounds must be integers
//!   at body (range_bounds_wrong_late.monkey:3)
//!   at <file> (range_bounds_wrong_late.monkey:5)
//= 1
