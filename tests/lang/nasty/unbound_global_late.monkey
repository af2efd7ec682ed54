// A file-level name bound further down, reached only in iteration 250.
let get = fn(i) { if (i == 250) { below } else { i } };
let s = 0;
for (let i = 0; i < 300; i++) {
    s += get(i);
    if (i % 100 == 0) { puts(s); }
}
let below = 1;
//> 0
//> 5050
//> 20100
//! unbound_global_late.monkey:2:35: error: identifier not found: below
//!   at get (unbound_global_late.monkey:2)
//!   at <file> (unbound_global_late.monkey:5)
//= 1
