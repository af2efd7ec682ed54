// Lists of elements, entries, parameters and arguments may end with a comma.
let f = fn(a, b,) { a + b };
puts(f(1, 2,), [1, 2,], {"a": 1,}, f(
    3,
    4,
));
//> 3
//> [1, 2]
//> {a: 1}
//> 7
