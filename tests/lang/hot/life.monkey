// Conway's game of life on a torus: a glider comes back to its shape.
let n = 12;
let grid = array(n * n, 0);
let cells = [[1, 0], [2, 1], [0, 2], [1, 2], [2, 2]];
for (c in cells) { grid[c[1] * n + c[0]] = 1; }
let at = fn(g, x, y) { g[(y + n) % n * n + (x + n) % n] };
let step = fn(g) {
    let next = array(n * n, 0);
    for (let y = 0; y < n; y++) {
        for (let x = 0; x < n; x++) {
            let k = at(g, x - 1, y - 1) + at(g, x, y - 1) + at(g, x + 1, y - 1) + at(g, x - 1, y)
                + at(g, x + 1, y) + at(g, x - 1, y + 1) + at(g, x, y + 1) + at(g, x + 1, y + 1);
            next[y * n + x] = k == 3 || k == 2 && at(g, x, y) == 1 ? 1 : 0;
        }
    }
    next
};
for (i in 0..8) { grid = step(grid); }
let alive = [];
for (let i = 0; i < n * n; i++) { if (grid[i] == 1) { append(alive, [i % n, i / n]); } }
puts(alive);
//> [[3, 2], [4, 3], [2, 4], [3, 4], [4, 4]]
