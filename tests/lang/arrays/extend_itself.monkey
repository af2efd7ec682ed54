// extend(a, a) doubles a, for arrays of every kind, often.
let a = [1];
let f = [0.5, 1.5];
let m = ["x", 1];
for (i in 0..6) { extend(a, a); extend(f, f); extend(m, m); }
puts(len(a), len(f), len(m), f[127], m[126], sum(a));
//> 64
//> 128
//> 128
//> 1.5
//> x
//> 64
