// The Fibonacci numbers by a loop, past the top of 64 bits.
let a = 0;
let b = 1;
for (i in 0..120) {
    let t = a + b;
    a = b;
    b = t;
}
puts(a);
//> 4376692037216111008
