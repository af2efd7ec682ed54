// read_line gives lines without their newline, null at the end.
let n = 0;
let line = read_line();
while (line != null) {
    n++;
    puts(`${n}: ${line} (${len(line)})`);
    line = read_line();
}
puts(n, read_line());
//stdin: first
//stdin:
//stdin:  third
//> 1: first (5)
//> 2:  (0)
//> 3:  third (6)
//> 3
//> null
