// The same function with INTEGERs first, then with FLOATs: two versions of its trace.
let fib = fn(n) { n < 2 ? n : fib(n - 1) + fib(n - 2) };
puts(fib(14));
puts(fib(14.0));
puts(fib(13.5));
puts(fib(14));
//> 377
//> 377.0
//> 421.5
//> 377
