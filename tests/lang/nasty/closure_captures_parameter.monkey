// A parameter is captured by each call's closure anew, and assigned by one of them.
let counter = fn(start) { let step = fn() { start += 1; start }; step };
let s = 0;
let old = counter(1000);
for (let i = 0; i < 500; i++) {
    let c = counter(i);
    c();
    s += c();
    if (i % 50 == 0) { s += old(); }
}
// i + 2 each: 124750 + 1000; 1001 … 1010.
puts(s);
//> 135805
