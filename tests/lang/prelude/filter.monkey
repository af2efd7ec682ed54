// filter: a new array of the elements that the function finds truthy; 0 and "" are.
puts(filter([0, 1, "", null, false, true], fn(x) { x }), filter([], fn(x) { true }), filter([1, 2], fn(x) { false }));
let a = [5, 6];
puts(filter(a, fn(x) { true }), filter(a, fn(x) { true }) == a, filter([[1], [], [2]], len), filter([1, 2], fn(x) { }));
//> [0, 1, , true]
//> []
//> []
//> [5, 6]
//> false
//> [[1], [], [2]]
//> []
