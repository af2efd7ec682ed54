// A file-level name used by a function before it is bound.
let f = fn() { later };
let n = 0;
f();
let later = 1;
//! unbound_global.monkey:2:16: error: identifier not found: later
//!   at f (unbound_global.monkey:2)
//!   at <file> (unbound_global.monkey:4)
//= 1
