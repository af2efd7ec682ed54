// Loops that end after zero or one iteration, entered many times.
let n = 0;
for (let i = 0; i < 200; i++) {
    for (let j = 0; j < i % 3; j++) { n += 1; }
    while (n % 2 == 1) { n += 1; }
    for (x in [] + (i % 4 == 0 ? [1] : [])) { n += x; }
}
puts(n);
//> 332
