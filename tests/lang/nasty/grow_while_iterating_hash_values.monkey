// Arrays inside a hash grow in branches while other loops read them.
let h = {"a": [], "b": [0]};
let t = 0;
for (let i = 0; i < 300; i++) {
    if (i % 3 == 0) { append(h.a, i); } else if (i % 50 == 49) { h.b = h.a[-2:]; }
    for (x in h.b) { t += x; }
    t += len(h.a);
}
puts(t, h.b, len(h.a));
//> 78891
//> [294, 297]
//> 100
