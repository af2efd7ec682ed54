let bodies = [
    {"x": 0.0, "y": 0.0, "vx": 0.0, "vy": 0.0, "m": 0.0},
    {"x": 0.0, "y": 0.0, "vx": 0.0, "vy": 0.0, "m": 0.0},
];
let step = fn(dt) {
    for (a in bodies) {
        for (b in bodies) {
            if (a != b) {
                let dx = b.x - a.x;
                let dy = b.y - a.y;
                let d2 = dx * dx + dy * dy;
                let k = b.m * dt / sqrt(d2);
                a.vx += dx * k;
            }
        }
    }
};
for (let i = 0; i < 1; i++) { step(0.0); }
