// Matrix products of INTEGERs, FLOATs, and one of both, through the same loops.
let mul = fn(a, b) {
    let n = len(a);
    let c = [];
    for (let i = 0; i < n; i++) {
        let row = array(n, 0);
        for (let j = 0; j < n; j++) {
            let s = 0;
            for (let k = 0; k < n; k++) { s += a[i][k] * b[k][j]; }
            row[j] = s;
        }
        append(c, row);
    }
    c
};
let eye = fn(n, one, zero) { let m = []; for (i in 0..n) { let r = array(n, zero); r[i] = one; append(m, r); } m };
let a = eye(6, 1, 0);
a[0][5] = 2;
let f = eye(6, 0.5, 0.0);
let p = mul(mul(a, a), mul(f, a));
puts(p[0], p[5], mul(a, a)[0], mul(f, f)[2]);
//> [0.5, 0.0, 0.0, 0.0, 0.0, 3.0]
//> [0.0, 0.0, 0.0, 0.0, 0.0, 0.5]
//> [1, 0, 0, 0, 0, 4]
//> [0.0, 0.0, 0.25, 0.0, 0.0, 0.0]
