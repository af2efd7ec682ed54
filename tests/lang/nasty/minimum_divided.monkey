// The minimum by -1 wraps, its remainder is 0; -minimum is the minimum; all in one branch, late.
let min = -9223372036854775808;
let s = 0;
for (let i = 0; i < 1000; i++) {
    let d = i == 800 ? -1 : 2;
    let q = min / d;
    if (q == min) { s += 1; }
    s += min % d;
    if (i > 900) { s += (-min == min) ? 10 : 0; }
}
puts(s);
//> 991
