// Strings may hold NUL bytes everywhere.
let s = "a\0b\0c";
puts(len(s), len(split(s, "\0")), replace(s, "\0", "-"), contains(s, "\0c"), contains(s, "\0d"), starts_with(s, "a\0b"), ends_with(s, "\0c"), ends_with(s, "\0b"));
puts(len(upper(s)), join(split(s, "\0"), "."), s == "a\0b\0d", s < "a\0b\0d", "a" < "a\0", ord(s, 1), len(s + s), len(s * 3), len(s[1:4]));
puts(len(format("%s|%c|%5s", s, 0, "\0")), {s: 1}[s], {s: 1}["a"], has({"a\0": 1}, "a"), len(`${s}\0`), len(trim(" \0 ")), int("1\0"), float("1.5\0"), len(char(0)));
//> 5
//> 3
//> a-b-c
//> true
//> false
//> true
//> true
//> false
//> 5
//> a.b.c
//> false
//> true
//> true
//> 0
//> 10
//> 15
//> 3
//> 13
//> 1
//> null
//> false
//> 6
//> 1
//> null
//> null
//> 1
