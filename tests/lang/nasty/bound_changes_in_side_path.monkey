// The bound is lengthened and shortened in branches of the loop it bounds.
let n = 100;
let s = 0;
let i = 0;
for (i = 0; i < n; i++) {
    if (i == 50) { n = 3000; }
    if (i == 2500) { n = 2700; }
    s += n;
}
// 50 * 100 + 2450 * 3000 + 200 * 2700.
puts(i, s);
//> 2700
//> 7895000
