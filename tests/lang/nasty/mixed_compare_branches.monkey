// INTEGERs beside FLOATs compare exactly: near 2^53 a rounded compare would go the other way.
let big = 9007199254740992;
let c = [0, 0, 0, 0];
for (let i = 0; i < 400; i++) {
    let n = big + i % 4 - 1;
    let f = 9007199254740992.0;
    if (n < f) { c[0]++; }
    if (n == f) { c[1]++; }
    if (n > f) { c[2]++; }
    if (f >= n && n != f) { c[3]++; }
}
// n - f is -1, 0, 1, 2 by turns.
puts(c);
//> [100, 100, 200, 100]
