// One loop entered with INTEGERs, FLOATs, STRINGs, ARRAYs, by turns.
let rep = fn(x, n) { let s = x; for (let i = 1; i < n; i++) { s = s + x; } s };
let n = 0;
let f = 0.0;
let l = 0;
for (let r = 0; r < 60; r++) {
    n += rep(3, 20);
    f += rep(0.5, 20);
    l += len(rep("ab", 20)) + len(rep([r], 20));
}
puts(n, f, l);
//> 3600
//> 600.0
//> 3600
