let make_f1 = fn(c2) {
    fn(p3) {
        puts(p3);
        min(0, 4)
    }
};
let f1 = make_f1(-2.25);
let v4 = f1(0.1);
let v5 = (v4 / (1 + (v4 & 7)));
let v6 = (v4 % 2);
let v7 = ceil(100.0);
let v8 = (false ? 0.1 : 1.5);
let v9 = str(v4);
let v10 = [1, 2, 3][-2:3];
let v11 = v10;
let v12 = [v7];
let v13 = v12;
let v14 = [v4, false];
let v15 = {"k": v14, 0: v4};
let v16 = [[v5, 18, v5], [v6, 11, v4, v5, 4294967296], [v7, INF, v8, v8]];
let i17 = 0;
while (true) {
    i17++;
    if (i17 > 3) { break; }
    for (i18 in "monkey") {
        if (i17 % 10 == 0) { puts(v16, v9); }
        if (len(v12) > 2) { v12[0] += ((v8 * v7) * (v8 - i17)); }
        if ((v6 < v4)) {
            v9 = (str(-INF))[0:40];
        } else {
            v11 = v11[:3];
            if (((20 << (v4 & 63)) > max(v5, i17))) {
            }
        }
        v5 = (((v10[v4 % (len(v10) + 1)] || 0) * (v10[i17 % 3] || 0)) ^ ((v6 && i17) + (v6 >> (10 & 63))));
        if (i17 % 10 == 0) { puts(i18); }
    }
    let i22 = 0;
    if (len(v14) > 4) { v14[v6++ % 3] = ((6 == v5) ? (v7 - -INF) : (v8 * v8)); }
    if ((3037000500 == i17)) {
        v7 = (1.5 + v7);
    }
        let r23 = v11[-1];
        append(v11, (i17 >> (11 & 63)));
        let r24 = v11[-1];
        if (r23 != r24) { v6 += len(v11); }
    v7 = (v8 - v8);
}
for (i25 in 0..60) {
    v16[v4 & 1][0] = (((v5 + v6) + (v4 + v5)) ^ (i25 == 55 ? (v6 | 0) : (v5 * 5)));
    v7 = (min(pow(float(7), (i17 / v8)), (trunc(v8) % (v7 = v8))) + trunc((log(v7) % (v12[i17 % 3] || 0.5))));
}
for (i26 in -5..3) {
    v4 = ~(v4);
}
puts(v4, v5, v6, v7, v8, v9, v10, v11, v12, v13, v14, v15, v16, i17, i18, i25, i26);
