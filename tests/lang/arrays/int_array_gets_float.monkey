// An INTEGER array that gets one FLOAT keeps the others INTEGER.
let a = [1, 2, 3];
a[1] = 2.0;
puts(a, type(a[0]), type(a[1]), a[0] / 2, a[1] / 2);
let b = range(100);
for (i in 0..100) { if (i % 10 == 0) { b[i] = b[i] * 1.0; } }
let ints = 0;
for (v in b) { if (type(v) == "INTEGER") { ints++; } }
puts(ints, b[9:12]);
//> [1, 2.0, 3]
//> INTEGER
//> FLOAT
//> 0
//> 1.0
//> 90
//> [9, 10.0, 11]
