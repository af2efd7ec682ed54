// The sieve of Eratosthenes, five times over one array: stores at a stride.
let n = len(args()) > 0 ? int(args()[0]) : 4000000;

let run = fn(flags, n) {
    fill(flags, 1);
    let count = 0;
    let last = 0;
    for (let i = 2; i < n; i++) {
        if (flags[i] == 1) {
            count++;
            last = i;
            for (let j = i * i; j < n; j += i) { flags[j] = 0; }
        }
    }
    count * 1000000007 + last
};
let flags = array(n, 1);
let s = 0;
for (round in 0..5) { s = s + run(flags, n) & 0xffffffffffff; }
puts(s);
