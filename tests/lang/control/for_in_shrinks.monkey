// for-in over an array that its body shortens ends early; one that it lengthens goes on.
let a = range(200);
let n = 0;
for (x in a) { pop(a); n++; }
puts(n, len(a), x);
let b = [0];
for (x in b) { if (x < 150) { append(b, x + 1); } }
puts(len(b), x);
let c = [1, 2, 3, 4];
for (x in c) { c[3] = 40; if (x == 1) { c[1] = 20; } print(x, " "); }
puts();
//> 100
//> 100
//> 99
//> 151
//> 150
//> 1 20 3 40 
