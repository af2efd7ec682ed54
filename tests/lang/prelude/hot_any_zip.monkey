// any, all, each, zip and sum in loops that are hot themselves; empty arrays too.
let primes = [2];
for (n in 3..400) {
    if (!any(primes, fn(p) { n % p == 0 })) { append(primes, n); }
}
puts(len(primes), last(primes));
let dot = fn(a, b) { sum(map(zip(a, b), fn(p) { p[0] * p[1] })) };
let total = 0;
for (k in 0..40) { total += dot(range(k), range(k, 2 * k)); }
puts(total);
let hits = {};
each(range(300), fn(i) { let k = i % 4; hits[k] = (has(hits, k) ? hits[k] : 0) + i; });
puts(hits);
let empty = 0;
for (i in 0..100) { empty += sum([]) + len(map([], len)) + (any([], len) ? 1 : 0) + (all([], len) ? 1 : 0); }
puts(empty, sum(map(range(100), fn(i) { sum(zip([i], [1])[0]) })));
//> 78
//> 397
//> 486590
//> {0: 11100, 1: 11175, 2: 11250, 3: 11325}
//> 100
//> 5050
