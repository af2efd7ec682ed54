// Negative indices in a hot loop, reading and writing.
let a = range(50);
let s = 0;
for (let i = -1; i >= -50; i--) {
    s = s * 3 % 1000007 + a[i];
    a[i] = s;
}
puts(s, a[0], a[-1], a[49]);
//> 322253
//> 322253
//> 49
//> 49
