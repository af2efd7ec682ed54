// break and continue in range loops, whose counters keep their last values.
let t = 0;
let ends = 0;
for (i in 0..300) {
    for (j in 0..i % 12) {
        if (j == 7) { break; }
        if ((i + j) % 3 == 0) { continue; }
        t += j;
    }
    if (i % 12 > 0) { ends += j; }
}
puts(t, ends, i, j);
//> 2400
//> 1225
//> 299
//> 7
