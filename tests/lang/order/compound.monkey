// `x op= e` reads the old value before e.
let x = 1;
let set = fn(v) { x = v; v };
x += set(10);
puts(x);
let a = [1];
let seta = fn(v) { a[0] = v; v };
a[0] += seta(100);
puts(a);
let h = {"n": 1};
let seth = fn(v) { h.n = v; v };
h.n -= seth(50);
puts(h);
let y = 2;
y *= (y = 5) + y;
puts(y);
//> 11
//> [101]
//> {n: -49}
//> 20
