let make_s1 = fn(c) { [fn() { c }, fn(x) { c = x; }, fn(x) { c += x; }] };
let make_s2 = fn(c) { [fn() { c }, fn(x) { c = x; }, fn(x) { c += x; }] };
let s2 = make_s2(15);
let add_s2 = s2[2];
let make_f3 = fn(c4) {
    return fn(p5, p6, p7) {
        p7 = p7;
        puts(p6, p5, p7);
        -((64 || 9) / 7)
    }
};
let f3 = make_f3(0);
let make_f8 = fn(c9, c10) {
    return fn(p11) {
        c10 = if (((1 % (1 + (0x7fffffff & 7))) >= c9--)) {
            p11 += ((5 ^ 3037000500) + f3(6, c9, [1, 2.5, "s", null, true]));
            ((c10 | 10) * (p11 / (1 + (p11 & 7))))
        } else {
            f3((c10 / -1), (c9 + c9), [9007199254740993.0, 16, 1e-308])
        };
        c9 |= (c10 - c10);
        float((-(p11) + len([null, null])))
    }
};
let f8 = make_f8(10, 20);
let v12 = f3(17, 15, ["x", 3]);
let v13 = (v12 -= v12);
let v14 = f3(v13, v13, [1, 1.5]);
let v15 = (9007199254740993.0 + 0.5);
let v16 = (-2.25 + v15);
let v17 = (v12 >= v12);
let v18 = ("bc" + "monkey");
let v19 = [v13, v13];
let v20 = map(v19, fn(v) { -v });
let v21 = map([0.5, 1.5], fn(v) { v / 3.0 });
let v22 = [v18, true, v18, v18];
for (i23 in 0..130) {
    if (contains(v20, (i23 & v13))) {
        v12 = if (contains(v20, (v20[v14 % 3] || 0))) {
            if (len(v22) > 4) { v22[v13 % 1] = v18[-2:]; }
            ((v17 || v17) ? (v14 / 3) : (i23 - v12))
        };
        if (i23 % 1 == 0) { puts(v13, v14, v22); }
    }
    v17 = i23 == 128;
    if (len(v20) < 20) { append(v20, int(clamp((v16 == v16 ? v16 : 1.5), -1e6, 1e6 + 0.5))); }
        if ((((i23 ^ v13) == (v19[v12 % 5] || 0)) || !(v18 != v18))) {
            if (len(v22) < 5) { append(v22, ((v20[v12 % (len(v20) + 1)] || 0) - (v15 + v12))); }
            if (i23 % 1 == 0) { puts(v21); }
            if (len(v19) > 4) { v19[(f3(-1, v12, v22) << ((v17 ? v12 : v13) & 63)) % 2] = ~((1000003 - v12) - (v20[-2] || 0)); }
        }
    v15 += ((v15 * v15) * f8(i23));
    if (((9 || v14) < f3(v12, v13, v22))) { continue; }
    v17 = (((v14 | v12) == len(v18)) && (sqrt(0.5) < f8(i23)));
}
let i24 = 0;
while (true) {
    i24++;
    if (i24 > 130) { break; }
    let i25 = 0;
    while (i25 < 13) {
        i25++;
        fill(v21, sign((v17 ? v15 : v16)));
        v20[(min(i24, i24) + (v13 - i25))] = len(`<${f3(10, v12, v22)}${(len(v20) > 1 ? (v20[0] = i24) : 0)}>`);
    }
    v18 = (`<${(v16 = (v15 * NAN))}${-(len({}))}>`)[0:40];
    if (len(v20) > 2) { v20[2] += ([i23, 255, v12, v14, v12][min((v17 ? v14 : 2), (1000003 + i23)) % 3] || 0); }
}
