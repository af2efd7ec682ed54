// A local that only one branch binds is read in an iteration of the next call, in which it is not bound.
let f = fn(n, bind) {
    let s = 0;
    for (let i = 0; i < n; i++) {
        if (i == bind) { let late = 100; }
        if (i > 150) { s += late; }
        s += 1;
    }
    s
};
puts(f(100, 10), f(200, 0), f(200, 150));
f(200, 180);
//> 100
//> 5100
//> 5100
//! unbound_in_late_branch.monkey:6:29: error: identifier not found: late
//!   at f (unbound_in_late_branch.monkey:6)
//!   at <file> (unbound_in_late_branch.monkey:12)
//= 1
