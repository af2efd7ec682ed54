// ?: nests to the right, its middle is anything; a range's and a slice's colons do not disturb it.
let f = fn(x) { x < 0 ? "neg" : x == 0 ? "zero" : x < 10 ? "small" : "big" };
puts(f(-1), f(0), f(5), f(50));
let a = [1, 2, 3, 4];
puts(a[true ? 1 : 0:false ? 1 : 3], {true ? "a" : "b": 1}, true ? false ? 1 : 2 : 3, null ? 1 : [2][0:1]);
//> neg
//> zero
//> small
//> big
//> [2, 3]
//> {a: 1}
//> 2
//> [2]
