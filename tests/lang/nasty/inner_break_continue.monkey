// break and continue of the inner loop, continue and break of the outer.
let s = 0;
let skipped = 0;
for (let i = 0; i < 200; i++) {
    if (i % 10 == 9) { skipped++; continue; }
    for (let j = 0; j < 20; j++) {
        if (j == i % 10 + 5) { break; }
        if (j % 3 == 0) { continue; }
        s += j;
    }
    if (i == 180) { break; }
}
puts(s, skipped);
//> 4273
//> 18
