// Trial division with an early `break`.
let count = 0;
let sum = 0;
for (let n = 2; n < 500; n++) {
    let prime = true;
    for (let d = 2; d * d <= n; d++) {
        if (n % d == 0) { prime = false; break; }
    }
    if (prime) { count++; sum += n; }
}
puts(count, sum);
//> 95
//> 21536
