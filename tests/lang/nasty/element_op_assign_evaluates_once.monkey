// a[f()] op= g(): container and index once, old value before the right side, which writes the same element.
let a = [0, 0, 0];
let calls = 0;
let idx = fn(i) { calls++; i % 3 };
let val = fn(i) { if (i % 4 == 3) { a[i % 3] = 100; } i };
for (let i = 0; i < 240; i++) { a[idx(i)] += val(i); }
puts(a, calls);
//> [9480, 9560, 9640]
//> 240
