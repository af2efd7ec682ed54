// NaN through arithmetic, comparisons, conditions and arrays in a hot loop; x == x, x - x and x * 0 are no constants.
let v = [1.0, NAN, INF, -INF, -0.0];
let n = [0, 0, 0, 0, 0, 0];
for (let i = 0; i < 100; i++) {
    let x = v[i % 5];
    if (x == x) { n[0]++; }
    if (x - x == 0.0) { n[1]++; }
    if (x * 0.0 == 0.0) { n[2]++; }
    if (x / x == 1.0) { n[3]++; }
    if (!(x < 0.0) && !(x >= 0.0)) { n[4]++; }
    if (x + 0.0 == x && 1.0 / (x + 0.0) == 1.0 / x) { n[5]++; }
}
puts(n);
//> [80, 40, 40, 20, 20, 60]
