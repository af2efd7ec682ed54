// sort(a, f): any elements, ordered by the sign of what f gives; a copy; NaN counts as 0.
let a = [[2, "b"], [1, "x"], [2, "a"], [1, "y"]];
puts(sort(a, fn(x, y) { x[0] - y[0] }), sort(a, fn(x, y) { y[0] - x[0] }), a[0]);
puts(sort([3, 1, 2], fn(x, y) { 0 }), sort([3, 1, 2], fn(x, y) { NAN }), sort([3, 1, 2], fn(x, y) { 0.5 * (x - y) }));
puts(sort([], fn(x, y) { "never called" }), sort([null], fn(x, y) { "never called" }), sort([true, null, "s"], fn(x, y) { -0.0 }));
puts(sort([1, 2, 3, 4, 5, 6, 7], fn(x, y) { (x % 3 - y % 3) * 9007199254740993 }));
let b = [2, 1];
puts(sort(b, fn(x, y) { x - y }) == b, b, sort([1, 3, 2], fn(x, y) { x > y ? INF : -INF }));
//> [[1, x], [1, y], [2, b], [2, a]]
//> [[2, b], [2, a], [1, x], [1, y]]
//> [2, b]
//> [3, 1, 2]
//> [3, 1, 2]
//> [1, 2, 3]
//> []
//> [null]
//> [true, null, s]
//> [3, 6, 1, 4, 7, 2, 5]
//> false
//> [2, 1]
//> [1, 2, 3]
