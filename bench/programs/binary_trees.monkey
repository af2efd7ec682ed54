// Complete binary trees of arrays, made and walked: allocation, and what collects it. Depth n.
let n = len(args()) > 0 ? int(args()[0]) : 16;

let make = fn(depth) {
    if (depth == 0) { return [null, null]; }
    [make(depth - 1), make(depth - 1)]
};
let count = fn(tree) {
    if (tree[0] == null) { return 1; }
    1 + count(tree[0]) + count(tree[1])
};
let long_lived = make(n);
for (let depth = 4; depth <= n; depth += 4) {
    let rounds = 1 << n - depth + 4;
    let nodes = 0;
    for (i in 0..rounds) { nodes += count(make(depth)); }
    puts(`${rounds} trees of depth ${depth}: ${nodes}`);
}
puts(count(long_lived));
