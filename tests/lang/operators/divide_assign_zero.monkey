// `/=` and `%=` by zero: at their token; FLOATs divide by zero.
let h = {"x": 5, "f": 1.0};
h.f /= 0;
puts(h.f);
let a = [1];
a[0] %= 2;
h.x /= a[0] - 1;
//> inf
//! divide_assign_zero.monkey:7:5: error: division by zero
//!   at <file> (divide_assign_zero.monkey:7)
//= 1
