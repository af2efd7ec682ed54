// `let f = (fn…)` gives no name, nor does assignment, a hash or a conditional.
let f = (fn() { 1 / 0 });
let g = null;
g = fn() { f() };
let h = {"m": fn() { g() }};
const c = fn() { h.m() };
let d = true ? fn() { c() } : null;
d();
//! parenthesised_has_no_name.monkey:2:19: error: division by zero
//!   at <anonymous> (parenthesised_has_no_name.monkey:2)
//!   at <anonymous> (parenthesised_has_no_name.monkey:4)
//!   at <anonymous> (parenthesised_has_no_name.monkey:5)
//!   at c (parenthesised_has_no_name.monkey:6)
//!   at <anonymous> (parenthesised_has_no_name.monkey:7)
//!   at <file> (parenthesised_has_no_name.monkey:8)
//= 1
