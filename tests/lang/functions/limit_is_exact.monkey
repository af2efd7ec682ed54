// 100,000 nested calls are allowed, the body of one more does not run.
let down = fn(n) {
    if (n == 100000) { puts("deepest"); }
    if (n > 100000) { puts("too deep"); }
    down(n + 1)
};
down(1);
//> deepest
//! limit_is_exact.monkey:5:9: error: stack overflow
//! ...
//!   at <file> (limit_is_exact.monkey:7)
//= 1
