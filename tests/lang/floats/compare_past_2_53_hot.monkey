// All six comparisons between INTEGERs and FLOATs around 2^53, as exact numbers, both ways round, in a hot loop.
let base = 9007199254740992;
let fbase = 9007199254740992.0;
let counts = [0, 0, 0, 0, 0, 0];
for (let i = 0; i < 120; i++) {
    let n = base + i % 5 - 2;
    if (n < fbase) { counts[0]++; }
    if (n <= fbase) { counts[1]++; }
    if (n == fbase) { counts[2]++; }
    if (fbase < n) { counts[3]++; }
    if (fbase >= n) { counts[4]++; }
    if (fbase != n) { counts[5]++; }
}
puts(counts);
//> [48, 72, 24, 48, 72, 96]
