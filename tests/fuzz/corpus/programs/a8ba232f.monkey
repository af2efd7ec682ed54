let make_s1 = fn(c) { [fn() { c }, fn(x) { c = x; }, fn(x) { c += x; }] };
let s1 = make_s1(10);
let get_s1 = s1[0];
let set_s1 = s1[1];
let add_s1 = s1[2];
let f2 = fn(p3) {
    puts(p3);
    if ((log(p3) > (p3 % p3))) { return ~(6); }
    puts(p3);
    ((((3 % 10) % (1 + (min(4, 12) & 7))) ^ abs(([5, -1, 0, 9][15 % 3] || 0))) & ([][-2:3][-2] || 0))
};
let main = fn(n) {
    let v4 = range(7)[n % 5];
    let v5 = (n - v4);
    let v6 = (array(5, 0)[v4 % 1] || 0);
    let v7 = (n + 0.0);
    let v8 = (-0.0 - v5);
    let v9 = (v6 < v4);
    let v10 = [v6, v4];
    let v11 = map(array(6, 0.25), fn(v) { v / 3.0 });
    for (i15 in 3..303) {
        v7 = (v8 = min(sum(v11), (3.0 - NAN)));
        for (let i16 = 0; i16 < 2; i16 += 2) {
            v5 = (((v10[f2(v8) % 3] || 0) == f2((63 / NAN))) ? (((v10[i16 % (len(v10) + 1)] || 0) - min(19, v4)) - (n++ >> (min(10, v5) & 63))) : ([i15, i15, 17, v6][-2] || 0));
            v8 /= len(["monkey"[1:9], (9007199254740993.0 % v8)]);
            v6 = if (((v5 % 2) != (i16 - (v5 - (n - (v5 + (18 - (i16 - (v6 * (v6 ^ v4)))))))))) {
                ((true ? v4 : n) % 7)
            } else {
                ((n || i15) ^ (v4 / -1))
            };
        }
    }
    for (i17 in 0..300) {
        v5 = if (((false ? i17 : 10) >= f2(v7))) {
        } else {
            ((v5 / 7) & (v9 ? 20 : v4))
        };
        v9 = (INF != v4);
    }
    for (let i18 = 0; i18 < 60; i18 += 1) {
        if ((int(clamp((v8 == v8 ? v8 : 1.5), -1e6, 1e6 + 0.5)) == (i18 * n))) { return abs(v4); }
        n = f2((v8 + v7));
    }
};
main(3);
