// An invariant element of an array that the loop changes only once, late.
let a = [5, 1];
let b = a;
let s = 0;
for (let i = 0; i < 200; i++) {
    s += a[0];
    if (i == 150) { b[0] = 50; }
}
puts(s);
let h = {"k": 1};
let t = 0;
for (let i = 0; i < 200; i++) {
    t += h.k;
    if (i == 150) { h["k"] = 10; }
}
puts(t);
//> 3205
//> 641
