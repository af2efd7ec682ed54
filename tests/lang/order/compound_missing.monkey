// `h.k op= e` reads the old value first, but the operation comes after e.
let h = {};
let set = fn() { h.k = 10; 1 };
h.k += set();
//! compound_missing.monkey:4:5: error: type mismatch: NULL + INTEGER
//!   at <file> (compound_missing.monkey:4)
//= 1
