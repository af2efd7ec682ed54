let v1 = 12;
let v2 = max(4, v1);
let v3 = -(v1);
let v4 = (false ? 0.5 : INF);
let v5 = (v4 / v4);
let v6 = (v1 != v2);
let v7 = str(1e16);
let v8 = (2..(v3 & 15));
let v9 = [v5, 9007199254740993.0, v4, v4];
let v10 = v9;
let v11 = [v4, v2, v9, 100.0];
let v12 = v11;
let v13 = [filter(v8, fn(v) { v > 2 }), [v3, v1, v3, v2, v3], [v4, v5, 1e-308, 0.1]];
let make_s14 = fn(c) { [fn() { c }, fn(x) { c = x; }, fn(x) { c += x; }] };
let s14 = make_s14(v2);
let make_s15 = fn(c) { [fn() { c }, fn(x) { c = x; }, fn(x) { c += x; }] };
let f16 = fn(p17, p18, p19) {
    p17 = ((3 - v1) - ~(v2));
};
let make_f20 = fn(c21) {
    fn() {
        (v4 * INF)
    }
};
let f20 = make_f20(v8);
let f23 = fn(p24, p25) {
    v3 &= ([(v6 ? 19 : v2), (v2 -= 0x7fffffff), (false ? v2 : v2), (v1 | p24), (p24 | p24)][f16((v8[v3 % (len(v8) + 1)] || 0), float(v2), (len(v8) > 1 ? (v8[0] = 20) : 0)) % 5] || 0);
    min((-(v3 | v3) / 7), abs(((v2 - p24) * (p24 - p24))))
};
for (i26 in "monkey") {
    v5 = (pow(INF, v4) + f20());
    v3 = max(((len(v8) > 1 ? (v8[0] = -(v2)) : 0) + ((false ? 13 : 9007199254740993) / 2)), ([v2, v1, v1][(abs(v1) ^ (v3 ^ v3)) % 2] || 0));
    v3 = f23((v1 - v2), (v7[v3] || "-"));
}
let i27 = 0;
while (i27 < 130) {
    i27++;
    for (i28 in "monkey") {
        if (len(v12) < 60) { append(v12, ((v8[13 % 3] || 0) + (i27 + v2))); }
    }
    v2 = pop(v8) || 1;
    if ((v5 >= v2)) {
        v12 = [(v2 && v1), (v8[10 % 2] || 0), (v5 <= v5), [v4, v5, v5, INF]];
    }
    v1 = if (!(v3 % 5 == 0)) {
        ((v3 - (v1 + (v1 + (i27 + (15 + (-1 * (i27 + (v1 - (3 * (v2 * (5 + (v3 - (i27 * (v2 - (v3 + (v1 * (v1 + (i27 + (i27 * (v1 + (11 + (2 - (i27 + (16 - abs(i27))))))))))))))))))))))))) % -1)
    };
}
