// index_of and contains go by ==: numbers by value, strings by content, the rest by identity, NaN never.
let inner = [1];
let a = [1, "x", NAN, null, inner, 2.0, true, len];
puts(index_of(a, 1.0), index_of(a, "x"), index_of(a, NAN), index_of(a, null), index_of(a, inner), index_of(a, [1]), index_of(a, 2), index_of(a, true), index_of(a, len), index_of([], 1));
puts(contains(a, NAN), contains(a, [1]), contains(a, false), contains([1.0, 2.0], 2), contains([1, 2], 2.5), index_of([1, 1, 1], 1), contains([9007199254740993], 9007199254740992.0));
//> 0
//> 1
//> -1
//> 3
//> 4
//> -1
//> 5
//> 6
//> 7
//> -1
//> false
//> false
//> false
//> true
//> false
//> 0
//> false
