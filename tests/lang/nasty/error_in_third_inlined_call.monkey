// The division fails three calls deep in iteration 3,000, with operands of each caller waiting.
let h = fn(x) { 1000 / (3000 - x) };
let g = fn(x) { 2 * x + h(x) };
let f = fn(x) { x - (x + g(x)) };
let s = 0;
for (let i = 0; i < 4000; i++) {
    s = s + f(i);
    if (i == 2999) { puts(s); }
}
//> -9004069
//! error_in_third_inlined_call.monkey:2:22: error: division by zero
//!   at h (error_in_third_inlined_call.monkey:2)
//!   at g (error_in_third_inlined_call.monkey:3)
//!   at f (error_in_third_inlined_call.monkey:4)
//!   at <file> (error_in_third_inlined_call.monkey:7)
//= 1
