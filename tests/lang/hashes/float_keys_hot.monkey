// FLOAT keys with integral values are INTEGER keys in a hot loop; the key read back is an INTEGER.
let h = {};
for (let i = 0; i < 120; i++) { h[i * 0.5 * 2] = i; }
let n = 0;
for (let i = 0; i < 120; i++) { if (h[i] == i && has(h, i * 1.0)) { n++; } }
for (k in h) { if (type(k) != "INTEGER") { n += 1000; } }
puts(n, len(h), h[-0.0], h[0]);
//> 120
//> 120
//> 0
//> 0
