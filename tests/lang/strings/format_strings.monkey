// %s takes anything, with width, precision and left adjustment in bytes.
puts(format("[%s|%s|%s|%s|%s|%s]", null, true, 1.0, [1, "a"], {"k": 2}, fn(x) { x }), format("[%5s|%-5s|%.1s|%4.2s|%-4.2s]", "ab", "ab", "ab", "abc", "abc"));
let s = "";
for (let i = 0; i < 60; i++) { s = format("%03d-%s-%.2f", i, str(i) * 2, i / 4); }
puts(s);
//> [null|true|1.0|[1, a]|{k: 2}|fn(x)]
//> [   ab|ab   |a|  ab|ab  ]
//> 059-5959-14.00
