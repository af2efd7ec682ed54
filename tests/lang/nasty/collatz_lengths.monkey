// A while with data-dependent branches; its longest run below 600 is known.
let best = 0;
let at = 0;
for (let n = 1; n < 600; n++) {
    let k = n;
    let c = 0;
    while (k != 1) { if (k % 2 == 0) { k = k / 2; } else { k = 3 * k + 1; } c++; }
    if (c > best) { best = c; at = n; }
}
// 327 takes 143 steps, the most below 600.
puts(at, best);
//> 327
//> 143
