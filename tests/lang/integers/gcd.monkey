// Euclid's algorithm in a function called from a hot loop.
let gcd = fn(a, b) {
    while (b != 0) {
        let t = a % b;
        a = b;
        b = t;
    }
    a
};
let s = 0;
for (i in 1..60) {
    for (j in 1..60) { s += gcd(i, j); }
}
puts(s, gcd(1071, 462), gcd(-12, 18));
//> 9500
//> 21
//> 6
