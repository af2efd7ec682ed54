// Many parameters and locals, in a hot loop.
let f = fn(a, b, c, d, e, g, h, i, j, k) {
    let x = a + b * c - d;
    let y = e * g - h + i;
    let z = j - k;
    x * 10000 + y * 100 + z
};
let s = 0;
for (let n = 0; n < 120; n++) { s += f(n, 1, 2, 3, n, 5, 6, 7, 8, n); }
puts(s, f(1, 2, 3, 4, 5, 6, 7, 8, 9, 10));
//> 73775820
//> 33099
