// A traceback through a function inlined in a hot loop of a hot function.
let inner = fn(x) { 100 / x };
let outer = fn(n) {
    let s = 0;
    for (let i = n; i > n - 50; i--) { s += inner(i); }
    s
};
for (k in 0..40) { outer(88 - k); }
//! depth_in_loop_callee.monkey:2:25: error: division by zero
//!   at inner (depth_in_loop_callee.monkey:2)
//!   at outer (depth_in_loop_callee.monkey:5)
//!   at <file> (depth_in_loop_callee.monkey:8)
//= 1
