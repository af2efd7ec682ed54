// The prelude's functions over longer arrays, so that traces run through them.
let a = range(200);
let k = 3;
let b = map(a, fn(x) { x * k + 1 });
let c = filter(b, fn(x) { x % 2 == 0 });
puts(len(b), len(c), reduce(c, 0, fn(s, x) { s + x }), sum(b), all(c, fn(x) { x > 0 }), any(b, fn(x) { x > 597 }));
let d = map(a, fn(x) { x * 0.5 });
puts(sum(d), d[3]);
let total = 0;
each(zip(a, b), fn(p) { total += p[0] * p[1]; });
puts(total);
//> 200
//> 100
//> 30100
//> 59900
//> true
//> true
//> 9950.0
//> 1.5
//> 7960000
