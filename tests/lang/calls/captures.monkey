// Closures of one function with other captures, called by recursion through an array and through a capture.
let make = fn(k) {
    let self = [null];
    let f = fn(n) { n == 0 ? k : self[0](n - 1) + k };
    self[0] = f;
    return f;
};
let fs = [make(1), make(10), make(0.5), make("x")];
for (i in 0..60) { fs[i % 3](5); }
puts(fs[0](10), fs[1](10), fs[2](10), fs[3](3));
let counter = fn() {
    let calls = 0;
    let go = fn(n) { calls += 1; if (n > 0) { go(n - 1); go(n - 1); } return calls; };
    return go;
};
let one = counter();
let other = counter();
puts(one(6), other(3), one(0));
//> 11
//> 110
//> 5.5
//> xxxx
//> 127
//> 15
//> 128
