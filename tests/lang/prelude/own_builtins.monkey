// The prelude keeps its own builtins whatever the script does to their names.
let len = 5;
let append = fn(a, b) { error("not this one") };
let type = null;
let min = 0;
const push = "push";
puts(map([1, 2], fn(x) { x + len }), filter([1, 2], fn(x) { x > 1 }), zip([1, 2], [3]), sort([2, 1]));
puts(sort([2, 3, 1], fn(x, y) { y - x }), sum([1, 2]), reduce([1], len, fn(s, x) { s + x }), all([1], fn(x) { x }));
//> [6, 7]
//> [2]
//> [[1, 3]]
//> [1, 2]
//> [3, 2, 1]
//> 3
//> 6
//> true
