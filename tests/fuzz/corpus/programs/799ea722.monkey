let v1 = (1000003 / (1 + (20 & 7)));
let v2 = ord("monkey", v1 % 6);
let v3 = reduce(array(5, 0), v1, fn(p, q) { p + q });
let v4 = float(v1);
let v5 = ceil(v4);
let v6 = ("bc" >= "\0z");
let v7 = [v3, 2];
let v8 = v7[-2:-1];
let v9 = [v4, v4];
let v10 = [v2, [null, null]];
let v11 = v10;
let v12 = {"k": v11, 0: v1};
let make_f14 = fn(c15, c16) {
    fn() {
        v9[len(v9) % 1] = ((v1 / v5) + abs(v1));
        v12 = {"k": ((v2 = 8) ^ (v1 + 5)), 2: ((v3 ^ v1) | 5)};
        v1
    }
};
let f14 = make_f14(v1, v8);
let f17 = fn(p18, p19) {
    v6 = (v3 <= v1);
    v12 = {"k": (NAN % v4), 3: (v1 << (v3 & 63))};
    max(v1, 1000003)
};
let f24 = fn(p25) {
    f17([p25], map(v8, fn(v) { v / 3.0 }))
};
for (i27 in v12) {
    v5 += (~(v3-- - (7 | v3)) - (f17([v1, 12], [-0.0, v5, v5]) | f17([v1, v3, v1, 4294967296, 12], [-INF])));
    let h28 = {}; let s30 = "";
    for (c29 in 0..40) {
        h28[c29 % 2 == 0] = (h28[c29 % 2 == 0] || 0) + v5;
        s30 = s30 + char(65 + c29 % 26);
    }
    for (i31 in v7) {
        v5 -= (max(v5, v4) * (v4 - v5));
        v3 = (f14() & ((v7[v1 % 3] || 0) / (1 + (f14() & 7))));
        v6 = ((((v3 / 7) >>> (~(1) & 63)) + (v1-- & v7[-2])) <= (((v5 <= v5) || (v1 != v1)) ? int(clamp((v5 == v5 ? v5 : 1.5), -1e6, 1e6 + 0.5)) : f14()));
    }
    v4 += ((v9[v2 % 3] || 0.5) / (v5 - v2));
}
