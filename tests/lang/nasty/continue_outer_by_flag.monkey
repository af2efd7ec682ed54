// The outer loop is continued by way of a flag from the inner one: primes by trial division.
let primes = [];
for (let n = 2; n < 800; n++) {
    let composite = false;
    for (p in primes) {
        if (p * p > n) { break; }
        if (n % p == 0) { composite = true; break; }
    }
    if (composite) { continue; }
    append(primes, n);
}
puts(len(primes), primes[-1], sum(primes));
//> 139
//> 797
//> 50078
