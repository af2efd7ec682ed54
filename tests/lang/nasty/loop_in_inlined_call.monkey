// A loop inside a call inside a loop inside a call.
let dot = fn(a, b) { let s = 0; for (let i = 0; i < len(a); i++) { s += a[i] * b[i]; } s };
let rows = fn(m, v) { let out = []; for (row in m) { append(out, dot(row, v)); } out };
let m = [[1, 2, 3], [4, 5, 6], [0.5, 0.25, 2]];
let v = [1, 1, 1];
for (let k = 0; k < 100; k++) {
    let w = rows(m, v);
    v = [w[0] % 11, w[1] % 13, w[2] % 7];
}
puts(v);
//> [7.75, 1.5, 3.75]
