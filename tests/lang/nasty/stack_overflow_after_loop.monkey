// Unbounded recursion from a loop that recursed to bounded depths before.
let down = fn(n) { if (n == 0) { return 0; } 1 + down(n - 1) };
let s = 0;
for (let i = 0; i < 100; i++) { s += down(i); }
puts(s);
for (let i = 0; i < 100; i++) { s += down(i == 50 ? -1 : 3); }
//> 4950
//! stack_overflow_after_loop.monkey:2:54: error: stack overflow
//!   at down (stack_overflow_after_loop.monkey:2)
//!   at down (stack_overflow_after_loop.monkey:2)
//!   at down (stack_overflow_after_loop.monkey:2)
//!   at down (stack_overflow_after_loop.monkey:2)
//!   at down (stack_overflow_after_loop.monkey:2)
//!   at down (stack_overflow_after_loop.monkey:2)
//!   at down (stack_overflow_after_loop.monkey:2)
//!   at down (stack_overflow_after_loop.monkey:2)
//!   at down (stack_overflow_after_loop.monkey:2)
//!   at down (stack_overflow_after_loop.monkey:2)
//!   ... 99981 more
//!   at down (stack_overflow_after_loop.monkey:2)
//!   at down (stack_overflow_after_loop.monkey:2)
//!   at down (stack_overflow_after_loop.monkey:2)
//!   at down (stack_overflow_after_loop.monkey:2)
//!   at down (stack_overflow_after_loop.monkey:2)
//!   at down (stack_overflow_after_loop.monkey:2)
//!   at down (stack_overflow_after_loop.monkey:2)
//!   at down (stack_overflow_after_loop.monkey:2)
//!   at down (stack_overflow_after_loop.monkey:2)
//!   at <file> (stack_overflow_after_loop.monkey:6)
//= 1
