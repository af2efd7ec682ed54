// Three loops inside each other, with the inner bounds depending on the outer ones.
let n = 0;
let s = 0;
for (a in 1..40) {
    for (b in a..40) {
        for (let c = b; c * c <= a * a + b * b; c++) {
            if (c * c == a * a + b * b) { n++; s += a * b * c; }
        }
    }
}
puts(n, s);
//> 17
//> 199860
