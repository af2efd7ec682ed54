// Truncating division and remainder over many signs.
let q = 0;
let r = 0;
for (let i = -100; i <= 100; i++) {
    for (let j = -5; j <= 5; j++) {
        if (j != 0) {
            q += i / j * i;
            r += i % j * (i + 1000);
        }
    }
}
puts(q, r);
//> 0
//> 100668
