// A closure with captures called in a hot loop; another closure of the same code follows.
let adder = fn(k) { fn(x) { x + k } };
let f = adder(10);
let s = 0;
for (let i = 0; i < 150; i++) {
    if (i == 75) { f = adder(1000); }
    s += f(i);
}
puts(s);
let fs = [];
for (i in 0..5) { append(fs, adder(i * 100)); }
let t = 0;
for (let i = 0; i < 200; i++) { t += fs[i % 5](i); }
puts(t);
//> 86925
//> 59900
