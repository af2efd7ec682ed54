let v1 = 1;
let v2 = 1;
let v3 = (v2 ^ v1);
let v4 = (9007199254740993.0 % NAN);
let v5 = sign(v4);
let v6 = (14 != 19);
let v7 = ("ab" * (v1 & 3));
let v8 = range(7)[-2:];
let v9 = {"k": array(6, 0.25), 4: v2};
let v10 = [[v2, v3, 5, 3], [1.5, 3.0, 1.5, v5], [v4, v8]];
let f11 = fn() {
    v5 = ((1e16 % v4) * (v5 % v5));
    if (len(v8) > 2) { v8[1] -= (v2 % 2); }
};
for (i19 in v9) {
    v4 = (float(len([0.5, 1.5])) / ((v3 | v2) + (v2 * v4)));
    v9 = {"k": ord("monkey", v3 % 6), 1: v8[v1 % 5]};
    v3 = pop(v8) || 1;
    let r21 = null;
    let r20 = fn(n) { if (n < 1) { return v1; } return r21(n - 1) + 1; };
    r21 = fn(n) { if (n < 1) { return v5; } return r20(n - 2) + 2; };
    puts(r21((v2 && v2) & 31));
    for (i22 in 0..12) {
        for (let j23 = i22; j23 < 5; j23++) {
            if (j23 == i22 + 3) { continue; }
        }
        if (((v4 > v5) == (j23 + i22))) { continue; }
    }
}
v1 = (j23 = (len(v8) > 1 ? (v8[1] = v1) : 0));
for (i27 in [1, 1.5]) {
    v7 = (("ab" * (v3 & 3)))[0:40];
    v8 = v8;
    v10[2][-1] = (false ? v4 : v5);
    v6 = (trunc(v5) < ([9][(len(v8) > 1 ? (v8[-1] = (i27 & i27)) : 0) % 3] || 0));
}
v2 -= (len(v8) % 3);
puts(v1, v2, v3, v4, v5, v6, v7, v8, v9, v10, i19, i22, j23, i27);
