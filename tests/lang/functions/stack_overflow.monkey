// Calls nested deeper than 100,000 are a stack overflow, with a shortened traceback.
let down = fn(n) {
    1 + down(n + 1)
};
puts(down(0));
//! stack_overflow.monkey:3:13: error: stack overflow
//!   at down (stack_overflow.monkey:3)
//!   at down (stack_overflow.monkey:3)
//!   at down (stack_overflow.monkey:3)
//!   at down (stack_overflow.monkey:3)
//!   at down (stack_overflow.monkey:3)
//!   at down (stack_overflow.monkey:3)
//!   at down (stack_overflow.monkey:3)
//!   at down (stack_overflow.monkey:3)
//!   at down (stack_overflow.monkey:3)
//!   at down (stack_overflow.monkey:3)
//!   ... 99981 more
//!   at down (stack_overflow.monkey:3)
//!   at down (stack_overflow.monkey:3)
//!   at down (stack_overflow.monkey:3)
//!   at down (stack_overflow.monkey:3)
//!   at down (stack_overflow.monkey:3)
//!   at down (stack_overflow.monkey:3)
//!   at down (stack_overflow.monkey:3)
//!   at down (stack_overflow.monkey:3)
//!   at down (stack_overflow.monkey:3)
//!   at <file> (stack_overflow.monkey:5)
//= 1
