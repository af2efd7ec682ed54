let make_f3 = fn(c4) {
    fn(p5) {
        pop(c4);
        (true ? 6 : 18)
    }
};
let f3 = make_f3([]);
let v8 = 9;
let v9 = (v8 | 0x7fffffff);
let v10 = f3("0");
let v11 = (-INF / 3.0);
let v12 = (false ? v11 : v11);
let v13 = (v9 != 20);
let v14 = ("monkey" + "");
let v15 = [v9, v8, v9, v8, v8];
let v16 = [v12, v11];
let v17 = [9007199254740993.0, v11];
let v18 = {"k": v9, 1: -2147483648};
let v19 = [map(v15, fn(v) { v ^ 5 }), [v16, v17, v8], [v11]];
let i20 = 0;
while (true) {
    i20++;
    if (i20 > 40) { break; }
    if (len(v15) < 60) { v15 = push(v15, len(v14)); }
    if (len(v15) < 60) { append(v15, ((f3(v14) ^ (v8 || i20)) >>> (v8++ & 63))); }
    if (len(v15) > 4) { v15[((v15[11 % 2] || 0) & f3(v14)) % 3] = (v9 += ((19 % 3) * (v9 - v10))); }
    v17 = [str(v11)];
    let i21 = 0;
    while (i21 < 2) {
        i21++;
        if (i20 % 3 == 0) { puts(v9, i21); }
        v10 = (v18[2] || 0);
        for (i22 in 3..6) {
            v10 -= ((v15[v9 % 3] + f3(v14)) >> (((v13 ? v10 : v9) + f3(v14)) & 63));
            v8 = f3(join(v17, "")[0:30]);
        }
    }
    if (i20 % 3 == 0) { puts(v19, v18, v10); }
}
