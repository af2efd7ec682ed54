// A rare branch that stores into what the common path keeps in registers.
let a = array(10, 0);
let n = 0;
let s = 0.0;
for (let i = 0; i < 400; i++) {
    n += 1;
    s += 0.25;
    if (i % 10 == 9) {
        n += 100;
        s *= 0.5;
        a[n % 10] = n;
    }
}
puts(n, s, a);
//> 4400
//> 2.4999999999977263
//> [4400, 0, 0, 0, 0, 0, 0, 0, 0, 0]
