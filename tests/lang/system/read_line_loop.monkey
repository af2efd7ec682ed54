// Numbers from standard input, added up by `while ((line = read_line()) != null)`.
//stdin: 1
//stdin: 20
//stdin: x
//stdin: 300
let line = null;
let s = 0;
while ((line = read_line()) != null) { s += int(line) == null ? 5000 : int(line); }
puts(s);
//> 5321
