// map: a new array of what the function gives for each element, in order.
let a = [1, 2, 3];
let b = map(a, fn(x) { x * 10 });
puts(b, a, map([], fn(x) { x }), map(["a", "bc"], len), map([1, 0.5, null], str));
let i = 0;
puts(map(a, fn(x) { i += 1; [i, x] }), map(a, fn(x) { }), map(a, fn(x) { x }) == a);
//> [10, 20, 30]
//> [1, 2, 3]
//> []
//> [1, 2]
//> [1, 0.5, null]
//> [[1, 1], [2, 2], [3, 3]]
//> [null, null, null]
//> false
