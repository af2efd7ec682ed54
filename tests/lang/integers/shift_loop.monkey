// Variable shift counts in a hot loop, 0 to 63 over and over.
let s = 0;
for (let i = 0; i < 256; i++) {
    let n = i & 63;
    s = s ^ (1 << n) ^ (-1 >>> n) ^ ((-12345678901234567 >> n) * 3);
}
puts(s);
let t = 0;
for (let i = 0; i < 100; i++) {
    let n = i % 64;
    t += (i << n) - (-i >> n) + (-i >>> n);
}
puts(t);
//> 0
//> 6733971849154
