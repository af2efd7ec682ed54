// The same call site calls a builtin, a closure, a prelude function.
let twice = fn(x) { x * 2 };
let fs = [abs, twice, fn(x) { sum([x, 1]) }];
let s = 0;
for (let i = 0; i < 900; i++) { s += fs[i / 300](i - 450); }
// |i-450| for i<300: sum 151..450 = 90150; 2*(i-450), i in 300..599: 2*(-150+…+149) = -300; i-449, 600..899: sum 151..450.
puts(s);
//> 180000
