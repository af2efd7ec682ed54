// NaN is unequal to all and unordered: each branch on it goes one way, its negation the other.
let vals = [1.0, 0.0 / 0, -0.0, 1.0 / 0];
let c = [0, 0, 0, 0, 0, 0, 0];
for (let i = 0; i < 400; i++) {
    let x = vals[i % 4];
    if (x < 1) { c[0]++; }
    if (!(x < 1)) { c[1]++; }
    if (x >= 1) { c[2]++; }
    if (x == x) { c[3]++; }
    if (x != x) { c[4]++; }
    if (x > 1) { c[5]++; } else { c[6]++; }
}
// 1.0: 1,2,3,6; nan: 1,4,6; -0.0: 0,3,6; inf: 1,2,3,5.
puts(c);
//> [100, 300, 200, 300, 100, 100, 300]
