// Loops without a condition, left from the middle by two breaks, the inner by a flag.
let log = [];
let i = 0;
let total = 0;
while (true) {
    let j = 0;
    while (true) {
        if (j > i % 9) { break; }
        total += j;
        if (total % 1000 == 999) { append(log, [i, j]); break; }
        j++;
    }
    i++;
    if (i == 600) { break; }
}
puts(total, i, len(log), log[0:2]);
//> 7955
//> 600
//> 0
//> []
