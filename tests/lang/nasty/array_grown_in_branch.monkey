// Appends in one branch only; the length is read again behind it.
let a = [0];
let s = 0;
for (let i = 0; i < 1000; i++) {
    if (i % 7 == 3) { append(a, i); }
    s += len(a);
    s += a[-1];
}
puts(s, len(a));
//> 569012
//> 144
