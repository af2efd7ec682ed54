// Newton's integer square root, close to the top of 64 bits too.
let isqrt = fn(n) {
    if (n < 2) { return n; }
    let x = n / 2;
    let y = (x + n / x) / 2;
    while (y < x) {
        x = y;
        y = (x + n / x) / 2;
    }
    x
};
let s = 0;
for (let i = 0; i < 300; i++) { s += isqrt(i * i * i); }
puts(s, isqrt(9223372036854775807), isqrt(1000000007));
//> 620811
//> 3037000499
//> 31622
