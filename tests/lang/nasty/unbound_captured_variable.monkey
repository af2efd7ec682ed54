// The same with a captured variable: a cell that is not bound yet, read in an inlined closure.
let f = fn(n, bind) {
    let get = fn() { late };
    let s = 0;
    for (let i = 0; i < n; i++) {
        if (i == bind) { let late = 0.5; }
        if (i >= 120) { s += get(); }
    }
    s
};
puts(f(120, 500), f(200, 100), f(200, 120));
f(200, 130);
//> 0
//> 40.0
//> 40.0
//! unbound_captured_variable.monkey:3:22: error: identifier not found: late
//!   at get (unbound_captured_variable.monkey:3)
//!   at f (unbound_captured_variable.monkey:7)
//!   at <file> (unbound_captured_variable.monkey:12)
//= 1
