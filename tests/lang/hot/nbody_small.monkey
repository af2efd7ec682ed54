// Three bodies as hashes, a few hundred steps of an explicit scheme: every digit counts.
let bodies = [
    {"x": 0.0, "y": 0.0, "vx": 0.0, "vy": 0.0, "m": 10.0},
    {"x": 1.0, "y": 0.0, "vx": 0.0, "vy": 3.0, "m": 1.0},
    {"x": 0.0, "y": -2.0, "vx": 2.0, "vy": 0.0, "m": 0.5}
];
let step = fn(dt) {
    for (a in bodies) {
        for (b in bodies) {
            if (a != b) {
                let dx = b.x - a.x;
                let dy = b.y - a.y;
                let d2 = dx * dx + dy * dy;
                let k = b.m * dt / (d2 * sqrt(d2));
                a.vx += dx * k;
                a.vy += dy * k;
            }
        }
    }
    for (a in bodies) { a.x += dt * a.vx; a.y += dt * a.vy; }
};
for (let i = 0; i < 120; i++) { step(0.01); }
for (b in bodies) { puts(b.x, b.y); }
//> 0.07473651473010613
//> 0.31182711849778855
//> 0.6277326906407261
//> -0.43958895086428723
//> 1.6498043241164215
//> -0.15736446822719496
