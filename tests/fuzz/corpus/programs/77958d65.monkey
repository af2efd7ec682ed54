let make_s1 = fn(c) { [fn() { c }, fn(x) { c = x; }, fn(x) { c += x; }] };
let s1 = make_s1(0);
let get_s1 = s1[0];
let set_s1 = s1[1];
let add_s1 = s1[2];
let f3 = fn(p4, p5, p6) {
    puts(p5);
    ((min(6, p5) * ((14 ^ p5) << ((17 ^ p5) & 63))) & ~([1, 2, 3][2] || 0))
};
let make_f7 = fn(c8, c9) {
};
let f7 = make_f7(1e308, 12);
let make_f12 = fn(c13) {
    fn(p14) {
        let t15 = ord("monkey", c13 % 6);
        c13 = get_s1();
        add_s1(f3(trim("\n"), (range(7)[1] || 0), (INF / 1e-308)));
        c13 += get_s1();
        ((t15-- ^ (range(7)[c13 % 5] || 0)) || ~(t15 % 7))
    }
};
let f12 = make_f12(4294967296);
let main = fn(n) {
    let v16 = (true ? n : n);
    let v17 = [1, 2, 3][v16 % 3];
    let v18 = ([1, 2, 3][n % 5] || 0);
    let v19 = float(6);
    let v20 = (-INF + v19);
    let v21 = [v19, 0.5];
    let v22 = v21;
    let v23 = [[5, -1, 0, 9], v19];
    for (i24 in 3..43) {
        if (i24 == 39) { v18 = f12([9007199254740993.0]); }
        v16 = if ((([1, 2, 3][v17 % 3] || 0) != (i24 << (v18 & 63)))) {
            let v16_f = (i24 == 39 ? fn(x) { x + 1 } : fn(x) { x ? x : 2 });
            f12(map(v21, fn(v) { v / 3.0 }))
        } else {
            len([1, 2, 3])
        };
    }
    for (i25 in 3..303) {
        if (len(v23) < 60) { append(v23, join(range(7), "")[0:30]); }
        if ((((7 > n) || !(true)) || ((v21[v17 % 1] || 0.5) > (n ^ i24)))) {
            v17 = (len([(i24 + n), (v16 & 13)]) + f12(map([], fn(v) { v + 1.5 })));
            if (i25 == 302) { v23 = v23[:]; }
            n = ((ord("monkey", i25 % 6) ^ (v16 >>> (18 & 63))) && ord("monkey", (v17 & i25) % 6));
        }
        if (i25 % 1000 == 0) { puts(v16); }
        v18 = if (((18 * 1) >= (v16 + i24))) {
            len([1, 2, 3])
        } else {
            (v18 << ((n = i24) & 63))
        };
    }
    if (len(v23) > 4) { v23[(reduce([1, 2, 3], v16, fn(p, q) { p - q * 2 }) * ord("monkey", v17 % 6)) % 1] = trim(join(v21, "")[0:30]); }
};
for (k in 0..4) {
    main(k);
}
