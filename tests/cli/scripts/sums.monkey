let a = [];
for (i in range(100)) { append(a, i); }
let s = 0;
let h = {"a": 1};
for (k in range(50)) { for (i in range(100)) { s = s + a[i]; a[i] = s % 7; } }
let f = fn(x) { x * 2 };
for (i in range(60)) { s = s + f(i) + h["a"]; }
puts(s);
