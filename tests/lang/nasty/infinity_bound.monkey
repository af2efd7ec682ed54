// A loop bounded by INF, left by a break in a branch of a branch.
let n = 0;
let i = 0;
for (i = 0; i < INF; i++) {
    if (i % 10 == 3) { n++; if (n > 99) { if (i % 7 == 0) { break; } } }
}
// n > 99 from i = 993; the first i = 3 mod 10 that 7 divides from there on: 1043.
puts(n, i);
//> 105
//> 1043
