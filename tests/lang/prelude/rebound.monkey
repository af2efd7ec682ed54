// A script's own map is its own everywhere in the file; others of the prelude don't use it.
let twice = fn(a) { map(a, 2) };
let map = fn(a, k) { `${a} times ${k}` };
let sum = fn(a) { "my sum" };
puts(twice([1]), sum([1]), map(1, 2), filter([1, 2], fn(x) { x == 2 }));
let f = fn(zip) { zip + 1 };
puts(f(1), zip([1], [2]));
let g = fn() { let each = 3; each };
puts(g(), each([], puts));
//> [1] times 2
//> my sum
//> 1 times 2
//> [2]
//> 2
//> [[1, 2]]
//> 3
//> null
