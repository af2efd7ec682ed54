// Loops that never run between loops that do, in an outer loop that links them.
let s = 0;
for (let i = 0; i < 200; i++) {
    for (let j = 0; j < 0; j++) { s += 1000000; }
    for (x in []) { s += 1000000; }
    for (let j = 0; j < 3; j++) { s += j; }
    while (false) { s += 1000000; }
    for (k in 5..5) { s += 1000000; }
    for (c in "ab") { s += len(c); }
}
puts(s);
//> 1000
