// for over a range: ends evaluated once, the variable keeps its last value.
let n = 5;
let s = 0;
for (i in 0..n) { n = 10; s += i; }
puts(s, i, n);
for (i in 3..3) { puts("never"); }
for (i in 5..2) { puts("never"); }
puts(i);
for (i in -3..0) { s += i; i = 100; }
puts(s, i);
let t = 0;
for (i in 0..150) { t += i; i = 0; }
puts(t, i);
puts(2..5, len(0..100), (0..3) == (0..3), 4..2, 1 + 1..2 * 3);
//> 10
//> 4
//> 10
//> 4
//> 4
//> 100
//> 11175
//> 0
//> [2, 3, 4]
//> 100
//> false
//> []
//> [2, 3, 4, 5]
