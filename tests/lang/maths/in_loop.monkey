// Maths functions in a hot loop: sqrt, floor, abs, min, max on INTEGERs and FLOATs.
let s = 0.0;
let m = 1000;
let t = 0;
for (let i = 0; i < 200; i++) {
    s += sqrt(i * i) + floor(i / 2.0) - ceil(i * 0.25);
    m = min(m, 500 - i, i + 400);
    t = max(t, abs(100 - i) % 7) + sign(i - 100);
}
puts(s, m, t);
//> 24750.0
//> 301
//> 100
