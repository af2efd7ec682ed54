// trim takes white space of ASCII at both ends only; replace goes from left to right over what was there.
puts(`[${trim("")}]`, `[${trim(" \t\n\r ")}]`, `[${trim("a b")}]`, `[${trim("\n x\t")}]`);
puts(replace("aaaa", "aa", "a"), replace("abab", "ab", "abab"), replace("", "a", "b"), replace("abc", "abc", ""), replace("a.b.c", ".", ""), replace("aXa", "a", "aa"));
puts(upper("straße1"), lower("ÀB"), upper(""), starts_with("", "a"), ends_with("", "a"), starts_with("abc", "abcd"), contains("", ""), contains("abc", "abcd"));
//> []
//> []
//> [a b]
//> [x]
//> aa
//> abababab
//>
//>
//> abc
//> aaXaa
//> STRAßE1
//> Àb
//>
//> false
//> false
//> false
//> true
//> false
