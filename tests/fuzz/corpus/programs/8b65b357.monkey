let f1 = fn() {
    let t2 = (true ? 10 : 2);
    t2 = len(array(5, 0));
};
let make_f5 = fn(c6) {
};
let f5 = make_f5(6);
let make_f10 = fn(c11, c12) {
    fn(p13) {
        ord("monkey", 20 % 6)
    }
};
let f10 = make_f10([5, -1, 0, 9], 11);
let main = fn(n) {
    let v14 = (9007199254740993 && 7);
    let v15 = (true ? 9223372036854775807 : 9);
    let v16 = (0x7fffffff - n);
    let v17 = (array(6, 0.25)[v14 % 3] || 0.5);
    let v18 = sqrt(v17);
    let v19 = ("monkey" == false);
    let v21 = [v14, v14];
    let v23 = [n];
    let v24 = v23;
    let v25 = [NAN, v17];
    for (let i28 = 0; i28 < 40; i28 += 1) {
        if (i28 == 36) { v23 = v23[:]; }
        v17 = (v18 / v17);
    }
    let i29 = 0;
    while (true) {
        i29++;
        v15 &= ((((v14 ^ i29) <= (2 >> (v15 & 63))) ? ((v14 << (3 & 63)) & (8 % v14)) : f10((v17 * v18))) >>> ((((v24[v15 % 2] || 0) >>> (max(v16, v14) & 63)) | ((n ^ 0x7fffffff) | (v19 ? i29 : v16))) & 63));
        v17 = (((v17 + v17) * (v17 / v17)) * (hypot(NAN, v17) + exp(v18)));
        v18 = ((v25[int(clamp((v17 == v17 ? v17 : 1.5), -1e6, 1e6 + 0.5)) % 3] || 0.5) * ((INF + NAN) + (n / 10)));
        if (i29 % 1000 == 0) { puts(v24, v23, v21); }
        n = if ((len([null, null]) < (v14 * n))) {
            ((v16 | n) % -1)
        } else {
            (len(v25) | (n | i29))
        };
        v25 = [(exp(v17) * -(v17))];
    }
};
main(3);
