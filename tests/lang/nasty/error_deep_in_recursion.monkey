// The error comes at depth 30 of a recursion that went well many times.
let f = fn(n, a) {
    if (n == 0) { return a[0] + 1; }
    let x = f(n - 1, a);
    x + n
};
let s = 0;
for (let i = 0; i < 200; i++) { s += f(i % 30, [i]); }
puts(s);
f(30, ["a"]);
//> 48400
//! error_deep_in_recursion.monkey:3:31: error: type mismatch: STRING + INTEGER
//!   at f (error_deep_in_recursion.monkey:3)
//!   at f (error_deep_in_recursion.monkey:4)
//!   at f (error_deep_in_recursion.monkey:4)
//!   at f (error_deep_in_recursion.monkey:4)
//!   at f (error_deep_in_recursion.monkey:4)
//!   at f (error_deep_in_recursion.monkey:4)
//!   at f (error_deep_in_recursion.monkey:4)
//!   at f (error_deep_in_recursion.monkey:4)
//!   at f (error_deep_in_recursion.monkey:4)
//!   at f (error_deep_in_recursion.monkey:4)
//!   ... 12 more
//!   at f (error_deep_in_recursion.monkey:4)
//!   at f (error_deep_in_recursion.monkey:4)
//!   at f (error_deep_in_recursion.monkey:4)
//!   at f (error_deep_in_recursion.monkey:4)
//!   at f (error_deep_in_recursion.monkey:4)
//!   at f (error_deep_in_recursion.monkey:4)
//!   at f (error_deep_in_recursion.monkey:4)
//!   at f (error_deep_in_recursion.monkey:4)
//!   at f (error_deep_in_recursion.monkey:4)
//!   at <file> (error_deep_in_recursion.monkey:10)
//= 1
