// Shifts by constants and of constants; their laws that hold only without wrapping must not be used.
let n = 0;
let x = -5;
for (let i = 0; i < 120; i++) {
    x = i * 153846153846153846 - 9223372036854775807 - 1;
    if (x << 1 >> 1 != x) { n++; }
    if (x << 8 >>> 8 == x) { n += 1000; }
    if (x >> 3 << 3 != x - (x & 7)) { n += 1000000; }
    if ((x >>> 63) != (x < 0 ? 1 : 0)) { n += 1000000; }
    if ((x >> 63) != (x < 0 ? -1 : 0)) { n += 1000000; }
}
puts(n, x);
//> 1060
//> 9084320270837531866
