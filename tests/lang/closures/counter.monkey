// Closures share the variables they capture.
let make = fn() {
    let n = 0;
    [fn() { n++; }, fn() { n }, fn(x) { n = x; }]
};
let a = make();
let b = make();
for (i in 0..150) { a[0](); }
b[0]();
puts(a[1](), b[1]());
a[2](7);
puts(a[1](), b[1]());
//> 150
//> 1
//> 7
//> 1
