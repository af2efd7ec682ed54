// Loads and stores of an INTEGER array in a hot loop: prefix sums, then a reversal in place.
let n = 120;
let a = array(n, 0);
for (let i = 0; i < n; i++) { a[i] = i * i - 50 * i; }
for (let i = 1; i < n; i++) { a[i] = a[i] + a[i - 1]; }
puts(a[n - 1], a[60]);
for (let i = 0; i < n / 2; i++) {
    let t = a[i];
    a[i] = a[n - 1 - i];
    a[n - 1 - i] = t;
}
puts(a[0], a[59], a[n - 1]);
//> 211820
//> -17690
//> 211820
//> -17690
//> 0
