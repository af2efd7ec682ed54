// Concatenation, repetition, length in bytes, equality by content, order bytewise.
puts("foo" + "bar", "ab" * 3, "ab" * 0, "" + "");
puts(len("hello"), len(""), len("héllo"), "a" == "a", "a" == "b", "a" != "A");
puts("abc" < "abd", "abc" < "ab", "Z" < "a", "" < "a", "b" >= "b", "ab" <= "aa", "é" > "z");
//> foobar
//> ababab
//>
//>
//> 5
//> 0
//> 6
//> true
//> false
//> true
//> true
//> false
//> true
//> true
//> true
//> false
//> true
