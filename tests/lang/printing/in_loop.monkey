// Output from a hot loop, in order, of changing kinds.
let n = 0;
for (let i = 0; i < 120; i++) {
    n += i;
    if (i % 20 == 0) { puts(n); }
    if (i % 30 == 7) { print(i, "|", i * 0.25, "\n"); }
}
//> 0
//> 7|1.75
//> 210
//> 37|9.25
//> 820
//> 1830
//> 67|16.75
//> 3240
//> 97|24.25
//> 5050
