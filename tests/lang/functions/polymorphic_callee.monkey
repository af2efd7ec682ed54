// The called function changes in a hot loop: two callees, then five.
let fs = [fn(x) { x + 1 }, fn(x) { x * 2 }, fn(x) { x - 3 }, fn(x) { -x }, fn(x) { x / 2 }];
let s = 0;
for (let i = 0; i < 120; i++) { s += fs[i % 2](i); }
puts(s);
for (let i = 0; i < 200; i++) { s += fs[i % 5](i); }
puts(s);
let one = fn(f, n) { let r = 0; for (i in 0..n) { r += f(i); } r };
puts(one(fs[0], 100), one(fs[4], 100), one(abs, 100));
//> 10800
//> 24480
//> 5050
//> 2450
//> 4950
