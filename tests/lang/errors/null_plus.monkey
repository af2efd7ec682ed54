// null + null: same kind, no such operator.
let f = fn() { };
let x = f() + f();
//! null_plus.monkey:3:13: error: unknown operator: NULL + NULL
//!   at <file> (null_plus.monkey:3)
//= 1
