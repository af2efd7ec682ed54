// One function is mapped with many closures and kinds of elements, hot each time.
let scaled = fn(a, k) { map(a, fn(x) { x * k }) };
let a = range(100);
let total = 0;
for (k in 0..10) { total += sum(scaled(a, k)); }
puts(total, sum(scaled(a, 0.5)), len(filter(scaled(a, 3), fn(x) { x % 2 == 0 })));
let apply = fn(f) { sum(map(a, f)) };
puts(apply(fn(x) { x + 1 }), apply(fn(x) { -x }), apply(abs), apply(fn(x) { x % 2 == 1 ? 1.5 : 2 }));
let words = map(a, fn(x) { x % 3 > 0 ? "w" + str(x) : null });
puts(len(filter(words, fn(w) { w })), reduce(words, "", fn(s, w) { w ? w : s }));
//> 222750
//> 2475.0
//> 50
//> 5050
//> -4950
//> 4950
//> 175.0
//> 66
//> w98
