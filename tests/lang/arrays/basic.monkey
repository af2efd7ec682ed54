// Literals, length, nesting, concatenation, trailing comma, printing.
puts([], [1], [1, 2.5, "a", true, null, [2]], [1, 2,], len([1, 2, 3]), [1] + [2, "x"]);
let a = [1, 2];
let b = a + [];
b[0] = 9;
puts(a, b, a == a, a == b, [1] == [1], a != b);
//> []
//> [1]
//> [1, 2.5, a, true, null, [2]]
//> [1, 2]
//> 3
//> [1, 2, x]
//> [1, 2]
//> [9, 2]
//> true
//> false
//> false
//> true
