// (a + b) + c is not a + (b + c), x * 0.1 not x / 10, in a hot loop as in a cold one.
let a = 0;
let b = 0;
let c = 0;
for (let i = 1; i <= 100; i++) {
    let x = i * 0.1;
    if ((x + 0.2) + 0.3 != x + (0.2 + 0.3)) { a++; }
    if (x != i / 10.0) { b++; }
    if (x * 3.0 / 3.0 != x) { c++; }
}
puts(a, b, c, (0.1 + 0.2) + 0.3, 0.1 + (0.2 + 0.3));
//> 7
//> 35
//> 14
//> 0.6000000000000001
//> 0.6
