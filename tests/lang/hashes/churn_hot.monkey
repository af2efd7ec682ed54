// Insertions and deletions in turn keep the order and the size, through many growths.
let h = {};
for (let i = 0; i < 500; i++) {
    h[i] = i;
    if (i >= 10) { delete(h, i - 10); }
    if (i % 100 == 50) { h[str(i)] = true; }
}
puts(len(h), keys(h));
//> 15
//> [50, 150, 250, 350, 450, 490, 491, 492, 493, 494, 495, 496, 497, 498, 499]
