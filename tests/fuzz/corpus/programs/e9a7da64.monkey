let m7774 = fn() {
let v1 = (10 << (8 & 63));
let v2 = (v1 ^= v1);
let v3 = v2;
let v4 = float(len([NAN, -0.0, 2.0]));
let v5 = (v4 / v4);
let v6 = [v2, v3, 17, v3];
let v7 = map(array(6, 0.25), fn(v) { v + 1.5 });
let v8 = v7;
let v9 = {"k": "0", 3: v1};
let v10 = [v6[1:3], [v5, v5, v8, "monkey"], map(v6, fn(v) { v ^ 5 })];
let make_s11 = fn(c) { [fn() { c }, fn(x) { c = x; }, fn(x) { c += x; }] };
let f12 = fn() {
    let t13 = (v1 - v1);
    puts(v3, v7);
    puts(v5, v2, v3);
    ((v1 ^ t13) % 3)
};
let main = fn(n) {
    let v15 = ~(v1);
    let v16 = (1 + v3);
    let v17 = (n / 7);
    let v18 = float(v16);
    let v19 = (false ? 100.0 : 0.1);
    let v20 = (v16 == 19);
    let v21 = ("\0z"[v3] || "-");
    let v22 = [v1, v3];
    let v23 = v22;
    let v24 = [v5, -0.0];
    for (i25 in 0..60) {
        v2 = len({"k": v21, 1: -2147483648});
        if (len(v22) > 4) { v22[(len(v23) > 1 ? (v23[0] = v3) : 0) % (len(v22) + 1)] = abs(f12()); }
        v17 = v17--;
        v18 = ((v18 + v5) + (v5 += v5));
        v1 &= abs(i25);
        v2 = if ((f12() % 5 == 0)) {
            if (i25 % 3 == 0) { puts(v10, v5, v17); }
            ord("monkey", int(clamp((v4 == v4 ? v4 : 1.5), -1e6, 1e6 + 0.5)) % 6)
        };
        if (len(v6) > 4) { v6[v3 % 5] = (v2 = v17); }
    }
    let i26 = 0;
    while (true) {
        i26++;
        if (i26 > 8) { break; }
        if (i26 % 3 == 0) { puts(v4, v3); }
        if (len(v6) > 4) { v6[f12() % 5] = ((v23[v17 % 5] & (len(v22) > 1 ? (v22[0] = v2) : 0)) || ~(max(v16, 6))); }
        v3 = (((v2 + i26) == (v16 - 16)) ? (v23[0] || 0) : f12());
        n += (((v22[(v20 ? v17 : 16) % (len(v22) + 1)] || 0) - ((v2 & v15) + ~(n))) - (((v17 + v2) + (v1 & n)) + -(v6[v3 % 5] || 0)));
    }
    for (i27 in "monkey") {
        n -= (len({"k": v20, 1: v3}) - -(len(v23) > 1 ? (v23[-1] = n) : 0));
        puts(v23, v7);
        if (len(v24) > 4) { v24[(v6[(v6[n % 3] || 0) % 3] || 0) % 3] = (abs(f12()) + ((v1 - 8) + (1e-308 + v5))); }
        v19 = (v16 * -INF);
        v23 = (0..((sign(len(v6)) >>> (((v22[v3 % 1] || 0) % 10) & 63)) & 15));
    }
    v6 = sort(v22, fn(p, q) { p - q });
    puts(v1, v2, v3, v4, v5, v6, v7, v8, v9, v10, n, v15, v16, v17, v18, v19, v20, v21, v22, v23, v24);
};
main(3);
};
for (km7774 in 0..3) { m7774(); }
for (let i = 0; i < 120; i++) {
    if (i % 30 == 7) { print(i, "|", i * 0.25, "\n"); }
}
