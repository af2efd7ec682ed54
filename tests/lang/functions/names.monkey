// `let` and `const` name a function in tracebacks; nothing else does.
let named = fn() { 1 / 0 };
let f = named;
let call = fn(g) { g() };
call(f);
//! names.monkey:2:22: error: division by zero
//!   at named (names.monkey:2)
//!   at call (names.monkey:4)
//!   at <file> (names.monkey:5)
//= 1
