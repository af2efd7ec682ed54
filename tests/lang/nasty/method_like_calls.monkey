// Closures in a hash called as methods, one replaced on the way.
let obj = {"n": 0};
obj.inc = fn(d) { obj.n += d; obj.n };
obj.get = fn() { obj.n };
let s = 0;
for (let i = 0; i < 400; i++) {
    s += obj.inc(i % 3);
    if (i == 200) { obj.inc = fn(d) { obj.n -= d; obj.get() }; }
}
puts(s, obj.n);
//> 40399
//> 3
