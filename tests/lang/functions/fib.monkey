// Recursion in two calls.
let fib = fn(n) { if (n < 2) { n } else { fib(n - 1) + fib(n - 2) } };
puts(fib(16), fib(1), fib(0));
//> 987
//> 1
//> 0
