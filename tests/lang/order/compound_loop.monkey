// The old value of a global is read before a call changes it, in a hot loop.
let x = 0;
let bump = fn(k) { x = x + k; k };
for (let i = 0; i < 150; i++) { x += bump(i); }
puts(x);
let a = [0];
let bumpa = fn(k) { a[0] += 1000; k };
for (let i = 0; i < 150; i++) { a[0] += bumpa(1); }
puts(a);
//> 11175
//> [150]
