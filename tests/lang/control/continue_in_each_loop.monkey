// continue in while asks the condition again, in for runs the step, in for-in takes the next element.
let n = 0;
let s = 0;
while (n < 150) { n++; if (n % 3 != 0) { continue; } s += n; }
for (let i = 0; i < 150; i += 2) { if (i % 4 == 0) { continue; } s += i; }
for (x in range(150)) { if (x > 100) { continue; } s += x; }
for (i in 0..150) { if (i & 1 == 1) { if (i & 2 == 2) { continue; } } s += i; }
puts(s);
//> 20013
