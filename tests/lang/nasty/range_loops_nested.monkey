// Range loops three deep whose bounds are outer counters: trip counts of 0, 1 and more.
let n = 0;
let s = 0;
for (a in 0..14) { for (b in a..10) { for (c in b..a + 3) { n++; s += a * 100 + b * 10 + c; } } }
puts(n, s, a, b, c);
//> 56
//> 26498
//> 13
//> 9
//> 11
