// A function's own name read before its `let` has run hides the file's.
let x = 1;
let f = fn(late) {
    if (late) { let x = 2; }
    x
};
puts(f(true));
f(false);
//> 2
//! unbound_local.monkey:5:5: error: identifier not found: x
//!   at f (unbound_local.monkey:5)
//!   at <file> (unbound_local.monkey:8)
//= 1
