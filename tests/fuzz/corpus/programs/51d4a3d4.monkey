let v1 = len("monkey");
let v2 = (6 - v1);
let v3 = v2++;
let v4 = (false ? 0.0 : 3.0);
let v5 = (9223372036854775808.0 / 9223372036854775808.0);
let v6 = trim("é");
let v7 = [v2];
let v8 = v7;
let v9 = [[v2, v2], [0.1, 0.0, v4, 1e16], [20, 1, v7, v5]];
let make_s10 = fn(c) { [fn() { c }, fn(x) { c = x; }, fn(x) { c += x; }] };
let s10 = make_s10(v1);
let get_s10 = s10[0];
let set_s10 = s10[1];
let add_s10 = s10[2];
let make_s11 = fn(c) { [fn() { c }, fn(x) { c = x; }, fn(x) { c += x; }] };
let s11 = make_s11(1);
let add_s11 = s11[2];
let main = fn(n) {
    let v12 = n;
    let v13 = (9 + v12);
    let v14 = ([5, -1, 0, 9][v3 % 3] || 0);
    let v15 = (v5 * v4);
    let v16 = float(0);
    let v17 = `<${v8}${v3}>`;
    let v18 = filter(array(5, 0), fn(v) { v % 2 == 0 });
    let v19 = v18;
    let v20 = [v4];
    let v21 = [true];
    let v22 = v21;
    for (i23 in -5..125) {
        v6 = (v6[1:3])[0:40];
        n = (((v3 != v3) ? (v2 / (1 + (v3 & 7))) : (n + v13)) * (v18[4] || 0));
        if (i23 % 3 == 0) { puts(v20, v18); }
        v14 ^= ((n ^= (7 & v13)) && (v18[len(v20)] || 0));
        if (len(v21) < 20) { append(v21, (i23 > (v13 - v2))); }
        v6 = (`<${[(v12 ^= v13)]}${(v18[(v12 / 7) % 5] || 0)}>`)[0:40];
    }
    for (let i24 = 0; i24 < 8; i24++) {
        v6 = (str((v1 <= i24)))[0:40];
            let r25 = v19[1];
            v19[1] = (-(v2) | v1);
            let r26 = v19[1];
            if (r25 != r26) { v14 += len(v19); }
    }
    for (i28 in 0..60) {
        for (i29 in 0..4) {
            v13 = if (((i28 >= v12) || (v16 > n))) {
                (v18[(12 - v2) % (len(v18) + 1)] || 0)
            } else {
                (v1 ^ (8 * (v14 - (2 * (2 * (v12 + (v2 * (17 + (v1 - (v13 - (i28 + (i23 * (v3 * (v2 + (v2 * (v14 + (0 + (n - (11 * (i29 - (v2 - (i28 - (v1 - (v12 + (5 + (v1 | 1))))))))))))))))))))))))))
            };
            v3 = get_s10();
            add_s10(int(clamp((v4 == v4 ? v4 : 1.5), -1e6, 1e6 + 0.5)));
            n += get_s10();
            v1 = (((v13 + i23) != (0 - v3)) ? ((2 % 3) & (v18[v1 % 1] || 0)) : ord("monkey", v19[v1 % 3] % 6));
        }
    }
};
main(3);
