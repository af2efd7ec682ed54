// The array read in the loop is of INTEGERs, of FLOATs, mixed, empty, in no order.
let arrays = [[1, 2, 3], [0.5, 1.5], [], [1, 0.5, "x"], [null, true]];
let n = 0;
let sum_of = fn(a) {
    let s = 0;
    for (v in a) { if (type(v) == "INTEGER" || type(v) == "FLOAT") { s += v; } else { n++; } }
    s
};
let t = 0;
for (let i = 0; i < 500; i++) { t += sum_of(arrays[i * 7 % 5]); }
puts(t, n);
//> 950.0
//> 300
