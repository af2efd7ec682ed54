// Callbacks of map, filter, reduce that write a captured count in some branches.
let n = 0;
let kept = 0;
for (let i = 0; i < 200; i++) {
    let a = map(range(10), fn(x) { if (x % 3 == 0) { n += 1; } x + i });
    let b = filter(a, fn(x) { if (x % 2 == 0) { n += 10; true } else { false } });
    kept += reduce(b, 0, fn(acc, x) { acc + x });
}
// 4 + 50 per i; even ones of i … i+9: 5 of them, sum 5i + 20 or 5i + 25.
puts(n, kept);
//> 10800
//> 104000
