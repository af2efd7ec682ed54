// The longest Collatz chain below 300.
let best = 0;
let best_n = 0;
for (let n = 1; n < 300; n++) {
    let m = n;
    let steps = 0;
    while (m != 1) {
        m = m % 2 == 0 ? m / 2 : 3 * m + 1;
        steps++;
    }
    if (steps > best) { best = steps; best_n = n; }
}
puts(best, best_n);
//> 127
//> 231
