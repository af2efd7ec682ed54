// Each branch of a chain becomes hot in turn: side traces of side traces.
let counts = array(6, 0);
for (let i = 0; i < 600; i++) {
    let k = i / 100;
    if (k == 0) { counts[0] += 1; }
    else if (k == 1) { counts[1] += i; }
    else if (k == 2) { counts[2] -= i; }
    else if (k == 3) { counts[3] ^= i; }
    else if (k == 4) { counts[4] |= i; }
    else { counts[5] = counts[5] + counts[0]; }
}
puts(counts);
//> [100, 14950, -24950, 0, 511, 10000]
