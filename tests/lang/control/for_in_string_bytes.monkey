// for-in over a STRING gives one-byte strings, of letters of several bytes too.
let s = "aé\0b" * 30;
let n = 0;
let high = 0;
let nul = 0;
for (c in s) {
    n += len(c);
    if (ord(c) > 127) { high++; }
    if (c == "\0") { nul++; }
}
puts(n, high, nul, c);
//> 150
//> 60
//> 30
//> b
