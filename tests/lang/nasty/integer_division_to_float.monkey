// x halves as an INTEGER until 1, then x / 2.0 makes it FLOAT: 2^-k exactly.
let x = 1 << 40;
let seen = 0;
for (let i = 0; i < 60; i++) {
    if (x > 1) { x = x / 2; seen += x & 1; } else { x = x / 2.0; }
}
puts(x == 1.0 / (1 << 20), seen, type(x));
//> true
//> 1
//> FLOAT
