// An error in a range loop of a hot function.
let f = fn(a, n) {
    let s = 0;
    for (i in 0..n) { s += a[i]; }
    s
};
let a = range(20);
let t = 0;
for (k in 0..150) { t += f(a, k % 20); }
puts(t);
f(a, 21);
//> 8100
//! range_loop_inside_function.monkey:4:25: error: type mismatch: INTEGER + NULL
//!   at f (range_loop_inside_function.monkey:4)
//!   at <file> (range_loop_inside_function.monkey:11)
//= 1
