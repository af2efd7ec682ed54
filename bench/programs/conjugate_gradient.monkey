// Solves the Poisson equation on a grid of n by n points: conjugate gradients over a sparse matrix in rows.
let n = len(args()) > 0 ? int(args()[0]) : 140;

// The five-point stencil. Row i's entries are those from starts[i] to starts[i + 1].
let laplacian = fn(n) {
    let matrix = {"starts": [0], "columns": [], "values": []};
    let entry = fn(column, value) {
        append(matrix.columns, column);
        append(matrix.values, value);
    };
    for (y in 0..n) {
        for (x in 0..n) {
            let i = y * n + x;
            if (y > 0) { entry(i - n, -1.0); }
            if (x > 0) { entry(i - 1, -1.0); }
            entry(i, 4.0);
            if (x < n - 1) { entry(i + 1, -1.0); }
            if (y < n - 1) { entry(i + n, -1.0); }
            append(matrix.starts, len(matrix.values));
        }
    }
    matrix
};

let multiply = fn(matrix, v) {
    let starts = matrix.starts;
    let columns = matrix.columns;
    let values = matrix.values;
    let result = array(len(v), 0.0);
    for (i in 0..len(v)) {
        let s = 0.0;
        for (k in starts[i]..starts[i + 1]) { s += values[k] * v[columns[k]]; }
        result[i] = s;
    }
    result
};

let dot = fn(a, b) {
    let s = 0.0;
    for (i in 0..len(a)) { s += a[i] * b[i]; }
    s
};

let solve = fn(matrix, b, tolerance) {
    let x = array(len(b), 0.0);
    let r = b[:];
    let p = b[:];
    let rr = dot(r, r);
    let rounds = 0;
    while (sqrt(rr) > tolerance) {
        let ap = multiply(matrix, p);
        let alpha = rr / dot(p, ap);
        for (i in 0..len(x)) {
            x[i] += alpha * p[i];
            r[i] -= alpha * ap[i];
        }
        let next = dot(r, r);
        let beta = next / rr;
        for (i in 0..len(p)) { p[i] = r[i] + beta * p[i]; }
        rr = next;
        rounds++;
    }
    puts(`${rounds} rounds`);
    x
};

let matrix = laplacian(n);
let b = [];
for (i in 0..n * n) { append(b, sin(i * 0.01) + 0.5); }
let x = solve(matrix, b, 1e-8);
let ax = multiply(matrix, x);
let worst = 0.0;
for (i in 0..len(b)) { worst = max(worst, abs(ax[i] - b[i])); }
puts(worst < 1e-7 ? "solved" : "not solved");
puts(format("in the middle %.6f", x[n / 2 * n + n / 2]));
