// The loop reads a global in each iteration; only a side path writes it, through a function.
let k = 1;
let set = fn(v) { k = v; };
let s = 0;
for (let i = 0; i < 5000; i++) {
    s += k;
    if (i % 1000 == 999) { set(k * 10); }
}
puts(s, k);
//> 11111000
//> 100000
