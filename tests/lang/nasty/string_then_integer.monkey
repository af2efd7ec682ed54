// `+` on INTEGERs, then on STRINGs at the same place, then on ARRAYs.
let add = fn(a, b) { a + b };
let out = [];
let x = 0;
for (let i = 0; i < 300; i++) {
    if (i == 100) { append(out, x); x = "s"; }
    if (i == 200) { append(out, len(x)); x = [1]; }
    if (i < 100) { x = add(x, 2); }
    else if (i < 200) { x = add(x, "ab"); }
    else { x = add(x, [i]); }
}
puts(out, len(x), x[100]);
//> [200, 201]
//> 101
//> 299
