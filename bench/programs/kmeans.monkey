// Finds the centres of n points in the plane that lie in heaps: k-means, points and centres as hashes with x and y.
let n = len(args()) > 0 ? int(args()[0]) : 30000;

let x = 12345;
let random = fn() {
    x = x * 16807 % 2147483647;
    x / 2147483647.0
};

let heaps = [{"x": 1.0, "y": 1.0}, {"x": 8.0, "y": 2.0}, {"x": 4.0, "y": 7.0}, {"x": 9.0, "y": 9.0}, {"x": 0.5, "y": 9.5}];
let points = [];
for (i in 0..n) {
    let heap = heaps[i % len(heaps)];
    append(points, {"x": heap.x + random() + random() - 1.0, "y": heap.y + random() + random() - 1.0, "group": -1});
}

let distance2 = fn(a, b) {
    let dx = a.x - b.x;
    let dy = a.y - b.y;
    dx * dx + dy * dy
};

let nearest = fn(point, centres) {
    let best = 0;
    let least = INF;
    for (k in 0..len(centres)) {
        let d = distance2(point, centres[k]);
        if (d < least) {
            least = d;
            best = k;
        }
    }
    best
};

let centres = map(range(5), fn(k) { {"x": points[k * 5].x, "y": points[k * 5].y} });
let rounds = 0;
let changed = 1;
while (changed > 0 && rounds < 50) {
    changed = 0;
    let sums = map(centres, fn(c) { {"x": 0.0, "y": 0.0, "count": 0} });
    for (point in points) {
        let group = nearest(point, centres);
        if (group != point.group) {
            point.group = group;
            changed++;
        }
        let sum = sums[group];
        sum.x += point.x;
        sum.y += point.y;
        sum.count++;
    }
    for (k in 0..len(centres)) {
        if (sums[k].count > 0) { centres[k] = {"x": sums[k].x / sums[k].count, "y": sums[k].y / sums[k].count}; }
    }
    rounds++;
}
puts(`${rounds} rounds`);
for (c in centres) { puts(format("(%.6f, %.6f)", c.x, c.y)); }
