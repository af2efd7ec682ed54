// The bound becomes 1000.5 in a side path: i goes to 1000 instead of 499.
let n = 500;
let c = 0;
for (let i = 0; i < n; i++) {
    if (i == 300) { n = 1000.5; }
    c++;
}
puts(c, n);
//> 1001
//> 1000.5
