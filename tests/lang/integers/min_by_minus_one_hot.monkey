// The minimum by -1 in a loop that divides it by nothing else: wraps, remainder 0, no trap.
let a = -9223372036854775808;
let d = -1;
let n = 0;
for (let i = 0; i < 150; i++) {
    if (a / d == a) { n++; }
    if (a % d == 0) { n++; }
    if (-a == a) { n++; }
    if (a * d == a) { n++; }
    if (abs(a) == a) { n++; }
}
puts(n);
let b = -9223372036854775807;
for (let i = 0; i < 120; i++) {
    if (i == 100) { b--; }
    n += b / d < 0 ? 1000 : 0;
    n += b % d;
}
puts(n);
//> 750
//> 20750
