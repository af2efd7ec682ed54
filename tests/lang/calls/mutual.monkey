// Two and three functions that call one another; the answer comes from either.
let even = fn(n) { if (n == 0) { return true; } return odd(n - 1); };
let odd = fn(n) { if (n == 0) { return false; } return even(n - 1); };
let a = fn(n) { n < 1 ? "a" : b(n - 1) };
let b = fn(n) { n < 1 ? "b" : c(n - 1) };
let c = fn(n) { n < 1 ? "c" : a(n - 1) };
for (i in 0..40) { even(i); a(i); }
puts(even(5000), odd(5000), even(4999));
puts(a(3000), a(3001), a(3002), b(3002));
//> true
//> false
//> false
//> a
//> b
//> c
//> a
