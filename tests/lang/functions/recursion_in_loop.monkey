// A recursive function that a hot loop calls with varying depth.
let depth = fn(n) { if (n == 0) { return 0; } 1 + depth(n - 1) };
let s = 0;
for (let i = 0; i < 120; i++) { s += depth(i % 13) * i; }
puts(s);
//> 42710
