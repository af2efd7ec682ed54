// The first ten and the last ten frames of many: two functions by turns.
let even = fn(n) { if (n == 0) { 1 % 0 } else { odd(n - 1) } };
let odd = fn(n) { even(n - 1) };
even(24);
//! twenty_one_mutual.monkey:2:36: error: division by zero
//!   at even (twenty_one_mutual.monkey:2)
//!   at odd (twenty_one_mutual.monkey:3)
//!   at even (twenty_one_mutual.monkey:2)
//!   at odd (twenty_one_mutual.monkey:3)
//!   at even (twenty_one_mutual.monkey:2)
//!   at odd (twenty_one_mutual.monkey:3)
//!   at even (twenty_one_mutual.monkey:2)
//!   at odd (twenty_one_mutual.monkey:3)
//!   at even (twenty_one_mutual.monkey:2)
//!   at odd (twenty_one_mutual.monkey:3)
//!   ... 6 more
//!   at even (twenty_one_mutual.monkey:2)
//!   at odd (twenty_one_mutual.monkey:3)
//!   at even (twenty_one_mutual.monkey:2)
//!   at odd (twenty_one_mutual.monkey:3)
//!   at even (twenty_one_mutual.monkey:2)
//!   at odd (twenty_one_mutual.monkey:3)
//!   at even (twenty_one_mutual.monkey:2)
//!   at odd (twenty_one_mutual.monkey:3)
//!   at even (twenty_one_mutual.monkey:2)
//!   at <file> (twenty_one_mutual.monkey:4)
//= 1
