// reduce: from the first element to the last, the function gets what it gave before.
puts(reduce([1, 2, 3], 100, fn(s, x) { s - x }), reduce([], "none", fn(s, x) { x }), reduce(["a", "b"], "", fn(s, x) { s + x }));
puts(reduce([3, 9, 4], -1, max), reduce([1, 2, 3], [], fn(s, x) { [s, x] }), reduce([1, 2], 0, push == 0 ? max : min));
//> 94
//> none
//> ab
//> 9
//> [[[[], 1], 2], 3]
//> 0
