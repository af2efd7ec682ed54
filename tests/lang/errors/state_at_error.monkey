// What a hot loop did before its error is there: output, in order.
let a = array(3, 0);
let n = 0;
let step = fn(i) {
    a[i % 3] = i;
    if (i % 50 == 0) { puts(a, n); }
    n += 100 / (120 - i);
};
for (let i = 0; i < 200; i++) { step(i); }
//> [0, 0, 0]
//> 0
//> [48, 49, 50]
//> 30
//> [99, 100, 98]
//> 128
//! state_at_error.monkey:7:14: error: division by zero
//!   at step (state_at_error.monkey:7)
//!   at <file> (state_at_error.monkey:9)
//= 1
