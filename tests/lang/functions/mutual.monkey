// Two functions that call each other, one bound after the other.
let even = fn(n) { if (n == 0) { true } else { odd(n - 1) } };
let odd = fn(n) { if (n == 0) { false } else { even(n - 1) } };
puts(even(200), even(201), odd(151));
let count = 0;
for (i in 0..120) { if (even(i % 7)) { count++; } }
puts(count);
//> true
//> false
//> true
//> 69
