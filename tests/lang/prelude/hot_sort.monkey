// sort with closures over longer arrays of INTEGERs, FLOATs, STRINGs, and by a key.
let n = 500;
let a = map(range(n), fn(i) { i * 271 % n });
let down = sort(a, fn(x, y) { y - x });
let floats = sort(map(a, fn(x) { x / 4.0 }), fn(x, y) { x - y });
let names = sort(map(a, fn(x) { "n" + str(x) }), fn(x, y) { len(x) - len(y) });
let key = fn(x) { x % 10 };
let keyed = sort(a, fn(x, y) { key(x) - key(y) });
puts(down[0], down[499], all(range(n), fn(i) { down[i] == n - 1 - i }), floats[0:3], names[0], len(names[499]));
puts(keyed[0:3], keyed[497:], sum(keyed), all(range(1, n), fn(i) { key(keyed[i - 1]) <= key(keyed[i]) }));
let total = 0;
for (i in 0..60) {
    let s = sort([i % 5, 3, i % 7], fn(x, y) { x - y });
    total = total * 3 % 1000003 + s[0] * 100 + s[1] * 10 + s[2];
}
puts(total);
//> 499
//> 0
//> true
//> [0.0, 0.25, 0.5]
//> n0
//> 4
//> [0, 210, 420]
//> [309, 19, 229]
//> 124750
//> true
//> 834781
