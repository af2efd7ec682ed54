// Two functions that call each other without end, from three levels of inlined calls.
let ping = fn(n) { pong(n + 1) + 1 };
let pong = fn(n) { ping(n + 1) - 1 };
let start = fn(n) { if (n == 150) { ping(0) } else { n } };
let outer = fn(n) { start(n) * 2 };
for (let i = 0; i < 200; i++) { outer(i); }
//! stack_overflow_mutual.monkey:3:24: error: stack overflow
//!   at pong (stack_overflow_mutual.monkey:3)
//!   at ping (stack_overflow_mutual.monkey:2)
//!   at pong (stack_overflow_mutual.monkey:3)
//!   at ping (stack_overflow_mutual.monkey:2)
//!   at pong (stack_overflow_mutual.monkey:3)
//!   at ping (stack_overflow_mutual.monkey:2)
//!   at pong (stack_overflow_mutual.monkey:3)
//!   at ping (stack_overflow_mutual.monkey:2)
//!   at pong (stack_overflow_mutual.monkey:3)
//!   at ping (stack_overflow_mutual.monkey:2)
//!   ... 99981 more
//!   at ping (stack_overflow_mutual.monkey:2)
//!   at pong (stack_overflow_mutual.monkey:3)
//!   at ping (stack_overflow_mutual.monkey:2)
//!   at pong (stack_overflow_mutual.monkey:3)
//!   at ping (stack_overflow_mutual.monkey:2)
//!   at pong (stack_overflow_mutual.monkey:3)
//!   at ping (stack_overflow_mutual.monkey:2)
//!   at start (stack_overflow_mutual.monkey:4)
//!   at outer (stack_overflow_mutual.monkey:5)
//!   at <file> (stack_overflow_mutual.monkey:6)
//= 1
