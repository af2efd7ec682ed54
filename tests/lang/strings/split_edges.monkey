// split at the ends, by longer separators, by what is not there, without overlap; join undoes it.
puts(split(",a,", ","), split("a--b---c", "--"), split("abc", "x"), split("abc", "abc"), split("", "x"), split("aaa", "aa"), len(split("", "")), split("Ã©", ""));
puts(join(split("a,b,,c", ","), ",") == "a,b,,c", len(split("a,b,", ",")), join([[1, 2], {"k": 1}, 1.0, true, null, len], ""), join([], "x") == "");
//> [, a, ]
//> [a, b, -c]
//> [abc]
//> [, ]
//> []
//> [, a]
//> 0
//> [Ã, ©]
//> true
//> 3
//> [1, 2]{k: 1}1.0truenullbuiltin len
//> true
