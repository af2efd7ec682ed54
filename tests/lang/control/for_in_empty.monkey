// Over nothing the variable of for-in is not assigned; unbound, it stays so.
let x = "before";
for (x in []) { }
for (x in "") { }
for (x in {}) { }
for (x in 3..3) { }
puts(x);
let f = fn() {
    for (y in []) { }
    y
};
f();
//> before
//! for_in_empty.monkey:10:5: error: identifier not found: y
//!   at f (for_in_empty.monkey:10)
//!   at <file> (for_in_empty.monkey:12)
//= 1
