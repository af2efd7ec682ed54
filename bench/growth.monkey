// Whether what should cost the same each time does, from 10^4 to 10^7 times:
// push, string appending, hash entries written and read, map and sort.
// Nanoseconds each; the smallest size shows the compiler's own time.
let measure = fn(n) {
    let t0 = clock();
    let a = [];
    for (i in 0..n) { a = push(a, i); }
    let t1 = clock();
    let s = "";
    for (i in 0..n) { s = s + "x"; }
    let t2 = clock();
    let h = {};
    for (i in 0..n) { h[i] = i; }
    let t3 = clock();
    let total = 0;
    for (i in 0..n) { total += h[i]; }
    let t4 = clock();
    let sorted = sort(map(a, fn(v) { (v * 7919) % 1000003 }));
    let t5 = clock();
    assert(len(s) == n && total == n * (n - 1) / 2 && len(sorted) == n);
    let each = fn(from, to) { (to - from) * 1e9 / n };
    puts(format("%8d  push %6.1f  append to string %6.1f  hash write %6.1f  hash read %6.1f  map and sort %6.1f",
        n, each(t0, t1), each(t1, t2), each(t2, t3), each(t3, t4), each(t4, t5)));
};
for (n in [10000, 100000, 1000000, 10000000]) { measure(n); }
