// The spectral norm of an infinite matrix by the power method: divisions, and small functions to inline.
let n = len(args()) > 0 ? int(args()[0]) : 2000;

let element = fn(i, j) { 1.0 / ((i + j) * (i + j + 1) / 2 + i + 1) };
let times = fn(v, out, n) {
    for (let i = 0; i < n; i++) {
        let s = 0.0;
        for (let j = 0; j < n; j++) { s += element(i, j) * v[j]; }
        out[i] = s;
    }
};
let times_transposed = fn(v, out, n) {
    for (let i = 0; i < n; i++) {
        let s = 0.0;
        for (let j = 0; j < n; j++) { s += element(j, i) * v[j]; }
        out[i] = s;
    }
};
let u = array(n, 1.0);
let v = array(n, 0.0);
let t = array(n, 0.0);
for (let i = 0; i < 10; i++) {
    times(u, t, n);
    times_transposed(t, v, n);
    times(v, t, n);
    times_transposed(t, u, n);
}
let uv = 0.0;
let vv = 0.0;
for (let i = 0; i < n; i++) {
    uv += u[i] * v[i];
    vv += v[i] * v[i];
}
puts(format("%.9f", sqrt(uv / vv)));
