let m2703 = fn() {
let v1 = (true ? 3 : 15);
let v2 = (v1 >> (v1 & 63));
let v3 = (v2 >>> (v1 & 63));
let v4 = (INF + 0.1);
let v5 = (v3 + v4);
let v6 = (v4 > v1);
let v7 = ("\0z" + "bc");
let v8 = [1, v1, v2, v1, 19];
let v9 = v8;
let v11 = [v1, v7];
let v12 = {"k": v9, 3: v1};
let make_f15 = fn(c16, c17) {
};
let main = fn(n) {
    let v20 = (v2 - (n - (v3 * (n * (v3 - (0 & 15))))));
    let v22 = (v20 * 255);
    let v23 = (v4 * v5);
    let v24 = (-INF * -INF);
    let v25 = sort(v8, fn(p, q) { q - p });
    let v26 = v25;
    let v28 = [v1, v6, v11];
    let v30 = [[v28], filter(v25, fn(v) { v }), [-INF, 100.0, v24]];
    for (i31 in 0..40) {
        v5 /= abs(((n ^ v1) % (1 + ((v20 >> 15) & 7))));
        v30[2][1] = hypot((sin(v23) / (v6 ? v5 : v5)), -(v5 + v5));
        v22 = pop(v26) || 1;
        v12.k = [v5, v5];
        v3 = v25[v22 % 5];
        if (len(v28) < 20) { append(v28, ((v7[(false ? 19 : v1)] || "-") + str((v6 ? v24 : v4)))); }
    }
        v12 = {"k": v3, 4: i31};
};
for (k in 0..4) {
    main(k);
}
};
m2703();
