let make_s1 = fn(c) { [fn() { c }, fn(x) { c = x; }, fn(x) { c += x; }] };
let s1 = make_s1(10);
let get_s1 = s1[0];
let set_s1 = s1[1];
let add_s1 = s1[2];
let make_s2 = fn(c) { [fn() { c }, fn(x) { c = x; }, fn(x) { c += x; }] };
let s2 = make_s2(0);
let get_s2 = s2[0];
let set_s2 = s2[1];
let add_s2 = s2[2];
let make_f3 = fn(c4) {
};
let f3 = make_f3(range(7));
let main = fn(n) {
    let v7 = array(5, 0)[n % 3];
    let v8 = n++;
    let v9 = (n % 2);
    let v10 = float(v9);
    let v11 = (array(6, 0.25)[v8 % 5] || 0.5);
    let v12 = ("0" + "\0z");
    let v13 = [-0.0, INF, 3.0];
    let v14 = [v7, v9, v11];
    let v15 = v14;
    let v16 = [[n], [v8, v9, v9], [100.0, v10]];
    for (i17 in range(2)) {
        n = get_s1();
        add_s1((max(v8, 2) - (true ? v7 : n)));
        n += get_s1();
        let h18 = {}; let s20 = "";
        for (c19 in 0..8) {
            h18[c19 % 2 == 0] = (h18[c19 % 2 == 0] || 0) + 0.5;
            s20 += str(c19);
            if (c19 == 5) { h18 = {}; }
        }
        puts(h18, len(s20));
        puts(v11, v15);
        v12 = ((("\0z"[v7] || "-") + (("\n" + v12) + ("bc"[n] || "-"))))[0:40];
            let r21 = v13[0];
            fill(v13, (v13[2 % 5] || 0.5));
            let r22 = v13[0];
            if (r21 != r22) { i17 += len(v13); }
        v12 = ((v12[n] || "-"))[0:40];
    }
    for (i26 in 0..20) {
        let g27 = [];
        for (i28 in 0..40) {
            let i28_t = i28 % 4;
            g27 = push(g27, fn(x) { i28 + x });
        }
        for (i28_f in g27) { puts(i28_f(v9)); }
        if (i26 == 17) { v16 = "s"; }
        if (i26 % 10 == 0) { puts(v12); }
        v11 -= hypot(1e-308, 9007199254740993.0);
if (i26 == 30) { add_s2 = -0.0; }
    }
    for (i29 in 0..8) {
        let r31 = null;
        let r30 = fn(n) { if (n < 1) { return 7; } return r31(n - 1) + 1; };
        r31 = fn(n) { if (n < 1) { return i26; } return r30(n - 1) * 2; };
        puts(r31((v8 % -1) & 31));
        i29 = get_s1();
        add_s1(abs(v8));
        v9 += get_s1();
        let k32 = 0;
            let r33 = v15[k32];
            append(v15, min(7, v9));
            let r34 = v15[k32];
            if (r33 != r34) { i29 += len(v15); }
        if (len(v13) > 2) { v13[-1] *= atan2((v11 - i29), (v10 + v8)); }
        if (i29 == 5) { len(1, 2); }
        v14 = [[i29], (v13[1] || 0.5), -(v11)];
    }
};
for (k in 0..4) {
    main(k);
}
