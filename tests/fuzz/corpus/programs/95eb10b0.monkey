let main = fn(n) {
    let v2 = (7 + n);
    let v3 = (v2 ^ v2);
    let v4 = v2;
    let v5 = (-INF - -0.0);
    let v6 = sin(v5);
    let v7 = filter([1, 2, 3], fn(v) { v != 1 });
    let v8 = v7;
    let v9 = [0];
    let v10 = [reverse(v8), (-3..((-9223372036854775807 - 1) & 15)), map(v7, fn(v) { v * v })];
    for (i12 in range(65)) {
        v6 += (-(v4 / 1e308) % ([NAN, -0.0, 2.0][(4294967296 / 3) % 3] || 0.5));
        v5 /= (int(clamp((v5 == v5 ? v5 : 1.5), -1e6, 1e6 + 0.5)) >> (ord("monkey", 19 % 6) & 63));
        n = if (((v6 * v5) > (v6 + v5))) {
        } else {
            v3++
        };
        if (((v6 * v6) <= (v6 % v5))) { break; }
        v3 += (v8[-1] || 0);
        v3 = (n + v3);
    }
    for (i13 in range(150)) {
        if (len(v9) < 5) { append(v9, trim((type("") + `<${v7}${3}>`))); }
        if (len(v9) < 20) { append(v9, "a"[0:]); }
        v4 = (min(max(n, i13), (v2 || i13)) & (len(v7) || (n - i13)));
        v3 = ord("monkey", (len(v8) > 1 ? (v8[1] = ((v3 | n) * len("\n"))) : 0) % 6);
        if ((((v2 ^ 12) - (v8[i13 % (len(v8) + 1)] || 0)) >= ((i13 / -1) % 3))) {
            v6 = (pow(([0.5, 1.5][1] || 0.5), -(v5 *= v5)) - ([v5, v6][-1] || 0.5));
            if (len(v9) > 4) { v9[abs((len(v7) > 1 ? (v7[0] = v4) : 0)) % 5] = len((str(0) + ("0" + "bc"))); }
        }
        n = -(v8[(14 - n) % 2] || 0);
    }
    puts(n, v2, v3, v4, v5, v6, v7, v8, v9, v10);
};
main(3);
