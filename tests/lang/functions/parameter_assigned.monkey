// A parameter that is assigned is the callee's own.
let f = fn(n) { while (n > 10) { n -= 10; } n };
let n = 1234;
let s = 0;
for (i in 0..120) { s += f(n + i); }
puts(s, n);
//> 660
//> 1234
