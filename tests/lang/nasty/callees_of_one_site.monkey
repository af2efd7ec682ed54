// Twelve functions at one call site: more than the guards a site may have.
let fs = [fn(x) { x + 1 }, fn(x) { x + 2 }, fn(x) { x * 3 % 1000 }, fn(x) { x - 4 }, fn(x) { x ^ 5 },
          fn(x) { x & 1023 }, fn(x) { x | 1 }, fn(x) { -x }, fn(x) { x << 1 }, fn(x) { x >> 1 },
          fn(x) { x % 97 }, fn(x) { ~x }];
let x = 1;
let s = 0;
for (let i = 0; i < 1200; i++) {
    x = fs[i % 12](x);
    if (i % 100 == 0) { s = s * 31 + x; }
}
puts(x, s);
//> 78
//> 136815064312790659
