// Nested loops with break and continue in both; the inner one hot.
let s = 0;
for (let i = 0; i < 40; i++) {
    if (i % 7 == 3) { continue; }
    for (let j = 0; j < 40; j++) {
        if (j > i) { break; }
        if ((i + j) % 5 == 0) { continue; }
        s += i * j;
    }
    if (s > 200000) { break; }
}
puts(s, i, j);
//> 208858
//> 39
//> 40
