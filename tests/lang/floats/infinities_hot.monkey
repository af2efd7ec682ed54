// Infinities in a hot loop: overflow, differences, remainders, conversions to text.
let x = 1e300;
let seen = 0;
for (let i = 0; i < 60; i++) {
    x = x * 10.0;
    if (x == INF) { seen++; }
    if (x - x != x - x) { seen += 1000; }
    if (1.0 / x == 0.0) { seen += 100000; }
}
puts(seen, x, -x, x % 2.0, 2.0 % x, x > 9223372036854775807, str(x) + str(-x));
//> 5252052
//> inf
//> -inf
//> nan
//> 2.0
//> true
//> inf-inf
