// assert without and with a message; error().
assert(1 < 2);
assert(true, "unused");
let check = fn(x) { assert(x > 0, "x is " + str(x)); x };
puts(check(5));
check(-5);
//> 5
//! assert.monkey:4:27: error: assertion failed: x is -5
//!   at check (assert.monkey:4)
//!   at <file> (assert.monkey:6)
//= 1
