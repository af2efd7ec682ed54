// read_line gives empty lines as empty strings, and null at the end again and again.
//stdin: first
//stdin:
//stdin: third
let n = 0;
let l = read_line();
while (l != null) { n++; puts(`[${l}]`); l = read_line(); }
puts(n, read_line(), read_line());
//> [first]
//> []
//> [third]
//> 3
//> null
//> null
