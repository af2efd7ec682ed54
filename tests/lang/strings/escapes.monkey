// Every escape, and a raw newline inside a string.
puts("tab[\t]", "quote\"", "back\\slash", "A\x41\x7a", "\u{48}\u{e9}\u{1F600}");
puts("two
lines");
puts(len("\0"), len("\x00\xff"), len("\u{10FFFF}"), len("\u{7ff}"), len("\r\n"), ord("\xff"));
puts("a\0b" == "a\0b", "a\0b" == "a\0c", len("a\0b"));
//> tab[	]
//> quote"
//> back\slash
//> AAz
//> Hé😀
//> two
//> lines
//> 1
//> 2
//> 4
//> 2
//> 2
//> 255
//> true
//> false
//> 3
