// char and ord undo each other for every byte, in a hot loop.
let ok = 0;
for (let i = 0; i < 256; i++) { if (ord(char(i)) == i && len(char(i)) == 1) { ok++; } }
puts(ok, char(72) + char(105), ord("A"), ord(""), ord("abc", 2), ord("abc", -1), ord("abc", 3));
//> 256
//> Hi
//> 65
//> null
//> 99
//> 99
//> null
