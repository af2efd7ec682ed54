// One hot loop over arrays of each kind, one after the other.
let sum_all = fn(a) {
    let s = 0;
    for (x in a) { s = s + x; }
    s
};
puts(sum_all(range(120)));
puts(sum_all(map(range(120), fn(i) { i * 0.5 })));
let mixed = [];
for (i in 0..120) { append(mixed, i % 3 == 0 ? i * 1.0 : i); }
puts(sum_all(mixed), sum_all([]), sum_all(range(60)));
let cat = fn(s) { let r = ""; for (c in s) { r = c + r; } r };
puts(cat("abcdef"), len(cat("xyz" * 40)));
//> 7140
//> 3570.0
//> 7140.0
//> 0
//> 1770
//> fedcba
//> 120
