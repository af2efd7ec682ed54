// Counting words by hash in a hot loop.
let words = split("a b c a b a d " * 20, " ");
let counts = {};
for (w in words) {
    if (has(counts, w)) { counts[w]++; } else { counts[w] = 1; }
}
puts(counts);
let total = 0;
for (k in counts) { total += counts[k]; }
puts(total);
//> {a: 60, b: 40, c: 20, d: 20, : 1}
//> 141
