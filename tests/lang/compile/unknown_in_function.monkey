// Also in a function that is never called; several, in source order.
let f = fn(a) { a + b };
let g = fn() { c };
//! unknown_in_function.monkey:2:21: syntax error: identifier not found: b
//! let f = fn(a) { a + b };
//!                     ^
//! unknown_in_function.monkey:3:16: syntax error: identifier not found: c
//! let g = fn() { c };
//!                ^
//= 2
