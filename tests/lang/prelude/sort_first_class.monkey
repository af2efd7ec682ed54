// sort takes one argument or two by any name, also in a hot loop.
let order = sort;
let all_of = [sort, fn(a) { a }];
puts(order([2, 1]), order([1, 2], fn(x, y) { y - x }), all_of[0](["b", "a"]));
let total = 0;
for (i in 0..200) {
    let s = order([i % 7, 3]);
    total += s[0] * 10 + s[1];
    total += sort([i, 5])[0];
}
puts(total, map([[2, 1], [4, 3]], sort));
//> [1, 2]
//> [2, 1]
//> [a, b]
//> 6013
//> [[1, 2], [3, 4]]
