// A negative repeat count is an error, late in a loop.
let s = "";
for (let i = 100; true; i--) { s = "ab" * i; }
//! repeat_negative.monkey:3:41: error: repeat count must not be negative
//!   at <file> (repeat_negative.monkey:3)
//= 1
