// int() of FLOATs at the limits: -2^63 is in range, 2^63 is not.
puts(int(-9223372036854775808.0), int(9223372036854774784.0), int(-0.9), int(0.9), int(-1.9999999999999998), int(1e18), int(-0.0));
let last = 0;
for (let i = 0; i < 100; i++) {
    last = int(9223372036854774784.0 + (i < 90 ? 0 : 1024));
}
//> -9223372036854775808
//> 9223372036854774784
//> 0
//> 0
//> -1
//> 1000000000000000000
//> 0
//! int_limits.monkey:5:15: error: int: cannot convert 9.223372036854776e+18 to INTEGER
//!   at <file> (int_limits.monkey:5)
//= 1
