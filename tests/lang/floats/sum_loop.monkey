// A FLOAT sum in a hot loop: the order of additions shows in the last digits.
let s = 0.0;
for (let i = 0; i < 1000; i++) { s += 0.1; }
puts(s);
let h = 0.0;
for (let i = 1; i <= 500; i++) { h += 1.0 / i; }
puts(h);
let back = 0.0;
for (let i = 500; i >= 1; i--) { back = back + 1.0 / i; }
puts(back);
//> 99.9999999999986
//> 6.79282342999052
//> 6.7928234299905235
