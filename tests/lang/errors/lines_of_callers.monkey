// A caller's LINE is that of its call's parenthesis, even if arguments follow on later lines.
let f = fn(a, b) {
    a
    - b
};
let g = fn(x) {
    f(
        x,
        "s"
    )
};
let s = [1,
    g(2)];
//! lines_of_callers.monkey:4:5: error: type mismatch: INTEGER - STRING
//!   at f (lines_of_callers.monkey:4)
//!   at g (lines_of_callers.monkey:7)
//!   at <file> (lines_of_callers.monkey:13)
//= 1
