// Newton's iteration with FLOATs beside the builtin; with INTEGERs the same function truncates.
let root = fn(x) {
    let g = x;
    for (let i = 0; i < 60; i++) { g = (g + x / g) / 2; }
    g
};
let worst = 0.0;
for (let i = 1; i <= 100; i++) {
    let d = abs(root(i * 1.0) - sqrt(i));
    if (d > worst) { worst = d; }
}
puts(worst < 1e-14, root(4.0), abs(root(2.0) - sqrt(2)) < 1e-15, root(10));
//> true
//> 2.0
//> true
//> 3
