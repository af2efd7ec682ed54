// The sieve of Eratosthenes by flags, run twice: the second time all is compiled.
let sieve = fn(n) {
    let prime = array(n + 1, true);
    let count = 0;
    for (let i = 2; i <= n; i++) {
        if (prime[i]) {
            count++;
            for (let j = i * i; j <= n; j += i) { prime[j] = false; }
        }
    }
    count
};
puts(sieve(1000), sieve(1), sieve(2), sieve(3000));
//> 168
//> 0
//> 1
//> 430
