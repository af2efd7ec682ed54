// fib of INTEGERs, then one whose base case gives FLOATs, then INTEGERs again.
let one = 1;
let fib = fn(n) { if (n < 2) { n * one } else { fib(n - 1) + fib(n - 2) } };
let a = fib(15);
one = 1.0;
let b = fib(15);
one = 1;
puts(a, b, fib(16));
//> 610
//> 610.0
//> 987
