// Nine levels of calls, some inlined, some not; the innermost branches on data.
let f1 = fn(x) { if (x % 4 == 3) { x * 0.5 } else if (x % 4 == 2) { -x } else { x } };
let f2 = fn(x) { f1(x) + 1 };
let f3 = fn(x) { f2(x) + 1 };
let f4 = fn(x) { let y = f3(x); y + 1 };
let f5 = fn(x) { f4(x) + (x % 2 == 0 ? f2(x) : 1) };
let f6 = fn(x) { f5(x) + 1 };
let f7 = fn(x) { let a = [f6(x)]; a[0] + 1 };
let f8 = fn(x) { f7(x) + 1 };
let f9 = fn(x) { f8(x) + f3(x + 1) };
let s = 0;
for (let i = 0; i < 800; i++) { s += f9(i); }
puts(s);
//> 246600.0
