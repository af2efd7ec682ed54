// A hot function that holds a loop, called from a hot loop, with an early return from inside.
let find = fn(n) {
    for (let i = 2; i < n; i++) { if (n % i == 0) { return i; } }
    n
};
let s = 0;
for (let n = 2; n < 200; n++) { s += find(n); }
puts(s);
//> 4667
