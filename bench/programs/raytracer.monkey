// Balls over a floor, with light, shadow and reflection: vectors are arrays of three floats, made anew by each operation.
let n = len(args()) > 0 ? int(args()[0]) : 300;

let add = fn(a, b) { [a[0] + b[0], a[1] + b[1], a[2] + b[2]] };
let sub = fn(a, b) { [a[0] - b[0], a[1] - b[1], a[2] - b[2]] };
let scale = fn(a, k) { [a[0] * k, a[1] * k, a[2] * k] };
let dot = fn(a, b) { a[0] * b[0] + a[1] * b[1] + a[2] * b[2] };
let unit = fn(a) { scale(a, 1.0 / sqrt(dot(a, a))) };

// centre, radius, colour, how much it reflects
let spheres = [
    [[0.0, -1000.0, 0.0], 1000.0, 0.5, 0.1],
    [[0.0, 1.0, 0.0], 1.0, 0.9, 0.5],
    [[-2.2, 0.8, 0.6], 0.8, 0.6, 0.3],
    [[2.1, 0.7, -0.4], 0.7, 0.7, 0.2],
    [[0.8, 0.4, 2.0], 0.4, 0.8, 0.4]
];
let light = unit([0.6, 1.0, 0.5]);

// The distance to the sphere along the ray, INF if it is missed.
let hit = fn(sphere, from, ray) {
    let away = sub(from, sphere[0]);
    let b = dot(away, ray);
    let d = b * b - dot(away, away) + sphere[1] * sphere[1];
    if (d < 0.0) { return INF; }
    let root = sqrt(d);
    if (-b - root > 0.0001) { return -b - root; }
    if (-b + root > 0.0001) { return -b + root; }
    INF
};
let trace = fn(from, ray, depth) {
    let nearest = INF;
    let found = null;
    for (sphere in spheres) {
        let distance = hit(sphere, from, ray);
        if (distance < nearest) {
            nearest = distance;
            found = sphere;
        }
    }
    if (found == null) { return 0.3 + 0.5 * max(ray[1], 0.0); }
    let point = add(from, scale(ray, nearest));
    let normal = unit(sub(point, found[0]));
    let lit = max(dot(normal, light), 0.0);
    for (sphere in spheres) {
        if (hit(sphere, point, light) < INF) {
            lit = 0.0;
            break;
        }
    }
    let shade = found[2] * (0.2 + 0.8 * lit);
    if (depth == 0) { return shade; }
    let mirrored = sub(ray, scale(normal, 2.0 * dot(normal, ray)));
    shade * (1.0 - found[3]) + trace(point, mirrored, depth - 1) * found[3]
};
let eye = [0.0, 1.5, 6.0];
let total = 0.0;
for (y in 0..n) {
    for (x in 0..n) {
        let ray = unit([(x - n * 0.5) / n, (n * 0.5 - y) / n - 0.1, -1.0]);
        total += trace(eye, ray, 3);
    }
}
puts(format("%.9f", total / (n * n)));
