// Writes between pushes in a hot loop: each snapshot of the array keeps what it had.
let a = [];
let old = [];
let seen = [];
for (let i = 0; i < 120; i++) {
    old = a;
    a = push(a, i);
    if (i > 0) { a[0] = i; }
    if (i % 40 == 39) { seen = push(seen, old[0]); seen = push(seen, a[0]); }
}
puts(seen, len(old), len(a), a[-1]);
//> [38, 39, 78, 79, 118, 119]
//> 119
//> 120
//> 119
