// A local that is bound in all calls of a hot loop but a late one.
let f = fn(i) {
    if (i < 140) { let v = i; }
    v * 2
};
let s = 0;
for (let i = 0; i < 150; i++) { s += f(i); }
//! unbound_late_in_loop.monkey:4:5: error: identifier not found: v
//!   at f (unbound_late_in_loop.monkey:4)
//!   at <file> (unbound_late_in_loop.monkey:7)
//= 1
