// Reading past the end in a hot loop gives null from there on.
let a = range(100);
let nulls = 0;
let sum = 0;
for (let i = 0; i < 140; i++) {
    let v = a[i];
    if (v == null) { nulls++; } else { sum += v; }
}
for (let i = 0; i > -140; i--) {
    if (a[i] == null) { nulls++; }
}
puts(nulls, sum);
//> 79
//> 4950
