// map filter reduce each any all zip sum sort, with closures.
let a = [3, 1, 4, 1, 5, 9, 2, 6];
puts(map(a, fn(x) { x * x }), filter(a, fn(x) { x % 2 == 1 }), reduce(a, 100, fn(s, x) { s + x }));
let seen = [];
puts(each(a, fn(x) { append(seen, -x); }), seen);
puts(any(a, fn(x) { x > 8 }), all(a, fn(x) { x > 1 }), any([], fn(x) { true }), all([], fn(x) { false }));
puts(zip(a, ["a", "b", "c"]), sum(a), sum([]), sum([0.5, 1]));
puts(sort(a), sort(["b", "a", "C"]), sort(a, fn(x, y) { y - x }), a);
puts(sort([2, 1.5, NAN, -1]), sort([]), any([0, null], fn(x) { x }), all([1, ""], fn(x) { x }));
//> [9, 1, 16, 1, 25, 81, 4, 36]
//> [3, 1, 1, 5, 9]
//> 131
//> null
//> [-3, -1, -4, -1, -5, -9, -2, -6]
//> true
//> false
//> false
//> true
//> [[3, a], [1, b], [4, c]]
//> 31
//> 0
//> 1.5
//> [1, 1, 2, 3, 4, 5, 6, 9]
//> [C, a, b]
//> [9, 6, 5, 4, 3, 2, 1, 1]
//> [3, 1, 4, 1, 5, 9, 2, 6]
//> [-1, 1.5, 2, nan]
//> []
//> true
//> true
