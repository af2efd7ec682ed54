// Every length up to 40, in both orders: sorted, stable, and the elements all there.
let wrong = 0;
for (n in 0..41) {
    let a = [];
    for (i in 0..n) { append(a, [i * 37 % 11, i]); }
    let b = sort(a, fn(x, y) { x[0] - y[0] });
    let c = sort(a, fn(x, y) { y[0] - x[0] });
    if (len(b) != n || len(c) != n) { wrong++; }
    for (i in 1..n) {
        let p = b[i - 1];
        let q = b[i];
        if (!(p[0] < q[0] || p[0] == q[0] && p[1] < q[1])) { wrong++; }
        p = c[i - 1];
        q = c[i];
        if (!(p[0] > q[0] || p[0] == q[0] && p[1] < q[1])) { wrong++; }
    }
    if (sum(map(b, fn(p) { p[1] })) != n * (n - 1) / 2) { wrong++; }
}
puts(wrong);
//> 0
