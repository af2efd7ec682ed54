// An index that counts down through 0 to negatives, which count from the end, and on to null.
let a = range(100);
let s = 0;
let nulls = 0;
for (let i = 99; i > -150; i--) {
    let v = a[i];
    if (v == null) { nulls++; } else { s += v; }
}
// Each element twice: once from either end; -101 … -149 are out of range.
puts(s, nulls);
//> 9900
//> 49
