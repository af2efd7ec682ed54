let f1 = fn(p2, p3, p4) {
    let t5 = p2;
    puts(p2, p3, t5);
    t5 ^= ((~(true ? p2 : (-9223372036854775807 - 1)) | abs(sign(t5))) / 10);
    p2 = if ((max(t5, 9) != (5 - 64))) {
        p4 = ((p2 * t5) / 1e16);
        sign((13 - 9007199254740993))
    } else {
        (([][t5 % 3] || 0) >> ((t5 || p2) & 63))
    };
    ([(p2 * t5)][([p2, p2, p2, t5, t5][len([p4, p4]) % 1] || 0) % 3] || 0)
};
let main = fn(n) {
    let v6 = (n - n);
    let v7 = (v6 % 3);
    let v8 = len([1, 1.5]);
    let v9 = -(-INF);
    let v10 = 1.5;
    let v11 = str(v6);
    let v12 = map([5, -1, 0, 9], fn(v) { v * v });
    let v13 = v12;
    let v14 = [9007199254740993.0, v10, -INF];
    for (i15 in 0..300) {
        let n_f = (i15 & 1 ? fn(x) { x + 1 } : fn(x) { -x });
        let n_r = n_f(v8);
        if (n_r != null) { n = int(clamp(n_r, -1e9, 1e9)); }
        v14 = [((i15 * v10) % (v10 + v9))];
        n = if ((ceil(v9) > v10)) {
            ((v7 * n) | (i15 % 3))
        };
        let i16 = 0;
        while (true) {
            i16++;
            if (i16 > 2) { break; }
            let k17 = i16 & 1;
                let r18 = v13[k17];
                v13[k17] = ((i15 | 6) - (1 + i15));
                let r19 = v13[k17];
                if (r18 != r19) { v6 += len(v13); }
            if ((v8 == v8)) {
                if (i15 % 1 == 0) { puts(v10, v12); }
                v7 |= ((i15 - (v7 - (v6 - (i16 * (v7 * (v7 * (9 + (4 - (i15 + (i15 + (i16 * (n - (10 * (v6 * (v7 * (-2147483648 - (-5 - (0x7fffffff + (n - v6))))))))))))))))))) ^ v12[(false ? n : n) % 3]);
                v7 *= ((n || i15) / (1 + ((14 || v7) & 7)));
            }
            n += ([abs(i15), f1(v6, v11, 0.1), (v12[2] || 0), (v8 || v8), len(v11)][(((i15 >>> (v8 & 63)) ^ (v6 % 7)) & (len([null, null]) + len([1, 2.5, "s", null, true]))) % 3] || 0);
            if ((float(i15) >= (v9 / v10))) { return min(i15, v8); }
        }
    }
};
for (k in 0..4) {
    main(k);
}
