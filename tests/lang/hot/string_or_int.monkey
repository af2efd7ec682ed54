// A loop that adds INTEGERs in one call and joins STRINGs in the next, 20 times in turn.
let join3 = fn(x, n) {
    let r = x;
    for (let i = 0; i < n; i++) { r = r + x; }
    r
};
let total = 0;
for (k in 0..20) {
    total += join3(k, 30);
    total += len(join3("ab", 30));
}
puts(total);
//> 7130
