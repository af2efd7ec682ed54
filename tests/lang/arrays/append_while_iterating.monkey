// for-in reads the length at each step.
let a = [1, 2, 3];
let n = 0;
for (x in a) {
    n += x;
    if (len(a) < 150) { append(a, 1); }
}
puts(n, len(a));
let b = range(200);
let m = 0;
for (x in b) { pop(b); m++; }
puts(m, len(b));
//> 153
//> 150
//> 100
//> 100
