// A loop gets hot at the very instruction that a path of another loop is being recorded through: once, not twice.
// With hotloop=5 the outer loop of sort does so here.
let a = [2, 3];
let wrong = 0;
for (k in 0..60) {
    let b = sort(a, fn(p, q) { q - p });
    if (b[0] != 3 || b[1] != 2) { wrong++; }
}
puts(wrong);
//> 0
