// The array may change under the callback: elements are taken by index, its length is read each step.
let a = [1, 2, 3];
puts(map(a, fn(x) { if (len(a) < 6) { append(a, x * 10); } x }), a);
let b = [1, 2, 3, 4];
puts(filter(b, fn(x) { pop(b); true }), b);
let c = [1, 2, 3];
puts(reduce(c, 0, fn(s, x) { c[2] = 100; s + x }), any(c, fn(x) { x == 100 }));
let d = [3, 1, 2];
puts(sort(d, fn(x, y) { append(d, 9); d[0] = 50; x - y }), d[0], len(d) > 3);
let e = [1];
each(e, fn(x) { if (x < 4) { append(e, x + 1); } });
puts(e);
//> [1, 2, 3, 10, 20, 30]
//> [1, 2, 3, 10, 20, 30]
//> [1, 2]
//> [1, 2]
//> 103
//> true
//> [1, 2, 3]
//> 50
//> true
//> [1, 2, 3, 4]
