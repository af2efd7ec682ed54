// Conditional expressions in conditional expressions, as operands, with kinds that differ.
let pick = fn(i) { i % 2 == 0 ? i % 3 == 0 ? i : i * 0.5 : i % 5 == 0 ? -i : i % 7 == 0 ? null : 1 };
let s = 0;
let nulls = 0;
for (let i = 0; i < 1050; i++) {
    let v = pick(i);
    if (v == null) { nulls++; } else { s = s + (v < 0 ? v : v + 0); }
}
// Even multiples of 3: 6k, k < 175: 91350. Other evens: half of (275100 - 91350).
// Odd multiples of 5: 5 (2k+1), k < 105: -55125. Odd ones of 7, not 5: 60 null. Odd others: 525 - 105 - 60.
puts(s, nulls);
//> 128460.0
//> 60
