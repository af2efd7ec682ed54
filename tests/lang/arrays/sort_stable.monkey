// sort with a compare function is stable.
let a = [];
for (i in 0..100) { append(a, [i * 7 % 10, i]); }
let b = sort(a, fn(x, y) { x[0] - y[0] });
let ok = true;
for (i in 1..100) {
    let p = b[i - 1];
    let q = b[i];
    if (p[0] > q[0] || p[0] == q[0] && p[1] > q[1]) { ok = false; }
}
puts(ok, b[0], b[99], len(b));
//> true
//> [0, 0]
//> [9, 97]
//> 100
