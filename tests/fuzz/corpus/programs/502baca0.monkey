let s = 0;
let m7130 = 0; while (m7130++ < 2) {
let last = [];
}
for (let i = 0; i < 120; i++) {
    let x = i < 3 ? i - 1 : i < 7 ? i * 0.0 - 45 : i == 118 ? NAN : -0.0;
for (m553 in 0..5) {
    last = [abs(x), min(x, 5), max(x, 5), sign(x), clamp(x, -3, 3), floor(x), round(x), trunc(x), sqrt(x)];
}
    if (i < 118) { s += abs(x) + min(x, 5) + max(x, 5) + sign(x) + clamp(x, -3, 3) + floor(x); }
    if (i == 59 || i == 118) { puts(last); }
}
