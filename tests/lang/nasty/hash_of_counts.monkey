// A hash read and written in branches, with INTEGER, STRING and BOOLEAN keys, and FLOATs that are INTEGERs.
let h = {};
for (let i = 0; i < 600; i++) {
    let k = i % 5 == 0 ? "s" : i % 5 == 1 ? i % 2 == 0 : i % 5 == 2 ? 2.0 : i % 5 == 3 ? 2 : i % 3;
    if (has(h, k)) { h[k] += 1; } else { h[k] = 1; }
}
puts(h);
//> {s: 120, false: 60, 2: 280, 1: 40, true: 60, 0: 40}
