// Four loops, one in another, with trip counts 0, 1 and 3 and one that varies.
let c = 0;
let s = 0;
for (let a = 0; a < 12; a++) {
    for (let b = 0; b < a % 4; b++) {
        for (let d = 0; d < 3; d++) {
            for (let e = 0; e < (a + b + d) % 3; e++) { c++; s += a * b + d - e; }
        }
    }
}
puts(c, s);
//> 54
//> 279
