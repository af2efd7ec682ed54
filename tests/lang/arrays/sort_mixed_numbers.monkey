// sort of INTEGERs and FLOATs together compares exactly; NaN last; equal ones keep their order.
puts(sort([3, 1.5, 2, -1, NAN, INF, -INF, NAN, 0]), sort([1.0, 1, 0.0, -0.0, 0]), sort([9007199254740993, 9007199254740992.0, 9007199254740991]));
puts(sort(["b", "a", "B", "", "ab", "a\0", "é", "z"]) == null, join(sort(["b", "a", "B", "", "ab", "é", "z"]), "|"), sort([]), sort([5]), sort(["x"]));
//> [-inf, -1, 0, 1.5, 2, 3, inf, nan, nan]
//> [0.0, -0.0, 0, 1.0, 1]
//> [9007199254740991, 9007199254740992.0, 9007199254740993]
//> false
//> |B|a|ab|b|z|é
//> []
//> [5]
//> [x]
