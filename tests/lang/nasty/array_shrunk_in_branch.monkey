// pop in one branch, so the fixed index is out of range at last: null, which is counted.
let a = range(300);
let nulls = 0;
let s = 0;
for (let i = 0; i < 400; i++) {
    if (i % 2 == 1) { pop(a); }
    let v = a[150];
    if (v == null) { nulls++; } else { s += v; }
}
// Length 150 after the 150th pop, in iteration 299: 299 * 150 and 101 nulls.
puts(s, nulls);
//> 44850
//> 101
