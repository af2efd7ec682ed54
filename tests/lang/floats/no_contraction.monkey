// a * b + c is two roundings: a fused multiply-add would give something else than 0.
let a = 1.0 + 1.0 / 134217728;
let p = a * a;
let fused = 0.0;
for (let i = 0; i < 150; i++) { fused = a * a - p; }
puts(fused);
let t = 0.1;
let acc = 0.0;
for (let i = 0; i < 300; i++) { acc = acc * t + 0.3; }
puts(acc);
//> 0.0
//> 0.3333333333333333
