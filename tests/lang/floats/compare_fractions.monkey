// An INTEGER beside a FLOAT with a fraction, near zero and with negative zero.
let n = 0;
for (let i = -60; i < 60; i++) {
    if (i < 0.5) { n++; }
    if (i > -0.5) { n += 1000; }
    if (i == -0.0) { n += 1000000; }
    if (i <= -0.5) { n += 10000000; }
    if (0.5 != i) { n += 10000000000; }
}
puts(n, 0 == -0.0, 0 > -0.0, 1 < 1.0000000000000002, 1 > 0.9999999999999999);
//> 1200601060061
//> true
//> false
//> true
//> true
