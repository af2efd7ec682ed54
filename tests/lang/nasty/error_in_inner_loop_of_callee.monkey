// The error is in a loop in a callee in a loop: place, names and lines.
let row = fn(r, k) {
    let t = 0;
    for (x in r) {
        t += x * k;
    }
    t
};
let table = fn(m) {
    let t = 0;
    for (let i = 0; i < len(m); i++) { t += row(m[i], i); }
    t
};
let m = [];
for (i in 0..50) { append(m, [1, 2, 3]); }
puts(table(m));
m[40][1] = null;
table(m);
//> 7350
//! error_in_inner_loop_of_callee.monkey:5:16: error: type mismatch: NULL * INTEGER
//!   at row (error_in_inner_loop_of_callee.monkey:5)
//!   at table (error_in_inner_loop_of_callee.monkey:11)
//!   at <file> (error_in_inner_loop_of_callee.monkey:18)
//= 1
