// The product of two square matrices in flat arrays of floats.
let n = len(args()) > 0 ? int(args()[0]) : 600;

let make = fn(n, seed) {
    let m = array(n * n, 0.0);
    for (let i = 0; i < n; i++) {
        for (let j = 0; j < n; j++) { m[i * n + j] = seed * (i - j) * (i + j) / n; }
    }
    m
};
let multiply = fn(a, b, n) {
    let c = array(n * n, 0.0);
    for (let i = 0; i < n; i++) {
        for (let j = 0; j < n; j++) {
            let s = 0.0;
            for (let k = 0; k < n; k++) { s += a[i * n + k] * b[k * n + j]; }
            c[i * n + j] = s;
        }
    }
    c
};
let c = multiply(make(n, 1.0), make(n, 2.0), n);
let trace = 0.0;
for (let i = 0; i < n; i++) { trace += c[i * n + i]; }
puts(format("%.9f %.9f", trace, c[n / 2 * n + n / 3]));
