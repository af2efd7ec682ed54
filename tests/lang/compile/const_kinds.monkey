// A const cannot be changed by any operator, in a closure, nor as a loop's variable; nor a `let` made one later.
const k = 1;
let f = fn() { k += 1; };
for (k in 0..2) { }
for (let k = 0; k < 1; ) { }
let g = fn() { const q = 1; fn() { q--; } };
let z = 1;
const z = 2;
//! const_kinds.monkey:3:16: syntax error: cannot assign to const k
//! ...
//! const_kinds.monkey:4:6: syntax error: cannot assign to const k
//! ...
//! const_kinds.monkey:5:10: syntax error: cannot assign to const k
//! ...
//! const_kinds.monkey:6:36: syntax error: cannot assign to const q
//! ...
//! const_kinds.monkey:8:7: syntax error: cannot assign to const z
//! ...
//= 2
