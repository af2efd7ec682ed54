// Indices at the ends of 64 bits, in reads; -len is the first element, -len-1 is out of range.
let a = [1, 2, 3];
puts(a[-3], a[-4], a[9223372036854775807], a[-9223372036854775808], "abc"[-3], "abc"[-4], "abc"[3]);
let n = 0;
for (let i = -10; i < 110; i++) { if (a[i % 7] == null) { n++; } }
puts(n, [][0], [][-1], ""[0]);
//> 1
//> null
//> null
//> null
//> a
//> null
//> null
//> 65
//> null
//> null
//> null
