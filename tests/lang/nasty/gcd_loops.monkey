// Euclid in a while, over pairs: the inner trip counts vary, some are 0.
let gcd = fn(a, b) { while (b != 0) { let t = a % b; a = b; b = t; } a };
let coprime = 0;
for (let i = 1; i <= 40; i++) { for (let j = 0; j <= 40; j++) { if (gcd(i, j) == 1) { coprime++; } } }
// Pairs of 1..40: 2 * sum(phi) - 1 = 2 * 490 - 1; and (1, 0).
puts(coprime);
//> 980
