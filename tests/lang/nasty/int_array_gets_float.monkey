// An array of INTEGERs gets a FLOAT, then a STRING, in side paths; what was read before stays.
let a = range(100);
let s = 0;
let strings = 0;
for (let i = 0; i < 1000; i++) {
    if (i == 300) { a[50] = 0.5; }
    if (i == 600) { a[60] = "six"; }
    let v = a[i % 100];
    if (type(v) == "STRING") { strings++; } else { s += v; }
}
// 10 * 4950; 50 is 0.5 from round 3 on (7 times), 60 a STRING from round 6 (4 times).
puts(s, strings, a[49:52], a[60]);
//> 48913.5
//> 4
//> [49, 0.5, 51]
//> six
