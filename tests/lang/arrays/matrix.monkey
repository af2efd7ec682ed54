// Matrices as arrays of arrays, multiplied.
let make = fn(n, f) {
    let m = [];
    for (i in 0..n) {
        let row = array(n, 0);
        for (j in 0..n) { row[j] = f(i, j); }
        append(m, row);
    }
    m
};
let mul = fn(a, b, n) {
    make(n, fn(i, j) {
        let s = 0;
        for (k in 0..n) { s += a[i][k] * b[k][j]; }
        s
    })
};
let a = make(8, fn(i, j) { i + j });
let b = make(8, fn(i, j) { i * 8 - j });
let c = mul(a, b, 8);
puts(c[0], c[7]);
//> [1120, 1092, 1064, 1036, 1008, 980, 952, 924]
//> [2688, 2604, 2520, 2436, 2352, 2268, 2184, 2100]
