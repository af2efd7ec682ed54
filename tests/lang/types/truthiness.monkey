// Only false and null are falsy, in every construct that asks, in a hot loop too.
let values = [0, 0.0, -0.0, NAN, "", [], {}, fn() { 1 }, len, true, false, null];
let counts = [0, 0, 0, 0, 0, 0];
for (let i = 0; i < 120; i++) {
    let v = values[i % 12];
    if (v) { counts[0]++; }
    counts[1] += v ? 1 : 0;
    if (!v) { counts[2]++; }
    if (v && true) { counts[3]++; }
    if (v || false) { counts[4]++; }
    let once = true;
    while (v && once) { counts[5]++; once = false; }
}
puts(counts, !0, !"", !null, !!NAN);
//> [100, 100, 20, 100, 100, 100]
//> false
//> false
//> true
//> true
