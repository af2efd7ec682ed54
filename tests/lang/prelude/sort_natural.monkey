// sort(a): a sorted copy of all numbers, NaN last, or of all strings, bytewise.
let a = [3, -1, 2.5, NAN, 0, INF, -INF, NAN, 2];
puts(sort(a), a[0], sort([]), sort([1]), sort(["b", "", "B", "ab", "a"]), sort([2, 1]), sort(a) == sort(a));
puts(sort([9007199254740993, 9007199254740992.0, 9007199254740991]), sort([NAN, 1]), sort([1.5, -0.5]));
puts(sort(["\xff", "z", "\0", "a\0", "a"]) == null, len(sort(["\xff", "z"])), ord(sort(["\xff", "z"])[1]));
// equal ones stay in order: 1 and 1.0, 0.0 and -0.0
puts(sort([1.0, 1, 0, -0.0, 0.0]), sort([1, 1.0, 0.0, -0.0, 0]));
let s = range(1000);
let t = map(s, fn(i) { i * 7919 % 1000 });
puts(sort(t)[0:5], sort(t)[995:], all(zip(sort(t), s), fn(p) { p[0] == p[1] }));
//> [-inf, -1, 0, 2, 2.5, 3, inf, nan, nan]
//> 3
//> []
//> [1]
//> [, B, a, ab, b]
//> [1, 2]
//> false
//> [9007199254740991, 9007199254740992.0, 9007199254740993]
//> [1, nan]
//> [-0.5, 1.5]
//> false
//> 2
//> 255
//> [0, -0.0, 0.0, 1.0, 1]
//> [0.0, -0.0, 0, 1, 1.0]
//> [0, 1, 2, 3, 4]
//> [995, 996, 997, 998, 999]
//> true
