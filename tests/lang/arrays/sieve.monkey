// The sieve of Eratosthenes with BOOLEANs.
let n = 400;
let composite = array(n, false);
let count = 0;
for (let i = 2; i < n; i++) {
    if (!composite[i]) {
        count++;
        for (let j = i * i; j < n; j += i) { composite[j] = true; }
    }
}
puts(count, composite[389], composite[391]);
//> 78
//> false
//> true
