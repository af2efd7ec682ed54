// split, join, trim, upper, lower, replace, starts_with, ends_with.
puts(split("a,b,c", ","), split("abc", ""), split("", ","), len(split("", "")), split("a,,b", ","));
puts(join([1, "x", 2.5, null, [1]], "-"), join([], ","), join(["one"], ","));
puts(trim("  x y \t\n"), upper("aBc1é"), lower("ABc1"));
puts(replace("aXbXc", "X", "--"), replace("aaa", "aa", "b"), replace("abc", "", "x"), replace("abc", "b", ""));
puts(starts_with("hello", "he"), starts_with("hello", "lo"), ends_with("hello", "lo"), ends_with("a", "ba"));
puts(starts_with("x", ""), ends_with("", ""), contains("hello", "ell"), contains("hello", "z"), contains("a", ""));
//> [a, b, c]
//> [a, b, c]
//> []
//> 0
//> [a, , b]
//> 1-x-2.5-null-[1]
//>
//> one
//> x y
//> ABC1é
//> abc1
//> a--b--c
//> ba
//> abc
//> ac
//> true
//> false
//> true
//> false
//> true
//> true
//> true
//> false
//> true
