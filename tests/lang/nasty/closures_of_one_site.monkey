// One call site, closures of one function with different captures, then with captures of other kinds.
let adder = fn(n) { fn(x) { x + n } };
let fs = [adder(1), adder(10), adder(100)];
let s = 0;
for (let i = 0; i < 3000; i++) {
    if (i == 2000) { fs[1] = adder(0.5); }
    s = fs[i % 3](s);
}
// 1000 of 1, 1000 of 100; 666 or 667 of 10: 1 mod 3 below 2000 are 667, from 2000 on 333.
puts(s, 1000 + 100000 + 6670 + 333 * 0.5);
//> 107836.5
//> 107836.5
