// array(n, 0) is filled with FLOATs in a hot loop: the kind of the array changes on the way.
let n = 130;
let a = array(n, 0);
for (let i = 0; i < n; i++) { a[i] = i / 2.0; }
let s = 0;
for (let i = 0; i < n; i++) { s += a[i]; }
puts(s, a[0], a[129], a[1]);
for (let round = 0; round < 3; round++) {
    for (let i = 0; i < n; i++) { a[i] = a[i] + 1; }
}
puts(a[0], a[129]);
//> 4192.5
//> 0.0
//> 64.5
//> 0.5
//> 3.0
//> 67.5
