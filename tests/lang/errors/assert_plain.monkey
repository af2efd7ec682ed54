// assert alone, late in a hot loop.
for (let i = 0; i < 200; i++) { assert(i != 150); }
//! assert_plain.monkey:2:39: error: assertion failed
//!   at <file> (assert_plain.monkey:2)
//= 1
