// Fibonacci by recursion: calls and nothing else.
let n = len(args()) > 0 ? int(args()[0]) : 38;

let fib = fn(n) { if (n < 2) { return n; } fib(n - 1) + fib(n - 2) };
puts(fib(n));
