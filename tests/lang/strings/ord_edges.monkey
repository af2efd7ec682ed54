// ord of an index out of range, and of an empty string, is null; negative indices count from the end.
puts(ord("abc"), ord("abc", 2), ord("abc", -1), ord("abc", -3), ord("abc", -4), ord("abc", 3), ord(""), ord("", 0), ord("\xff"));
let s = 0;
for (let i = -100; i < 100; i++) { let b = ord("hello", i % 9); if (b != null) { s += b; } }
puts(s);
//> 97
//> 99
//> 99
//> 97
//> null
//> null
//> null
//> null
//> 255
//> 13063
