// A while whose condition has four parts, each of which ends the loop in its turn.
let why = [0, 0, 0, 0];
let n = 0;
for (let k = 0; k < 400; k++) {
    let i = 0;
    let left = k % 31;
    let a = range(k % 17);
    while (i < 20 && left > 0 && (a[i] != null || k % 5 == 0) && !(i * k == 120)) { i++; left--; }
    n += i;
    if (!(i < 20)) { why[0]++; } else if (!(left > 0)) { why[1]++; }
    else if (!(a[i] != null || k % 5 == 0)) { why[2]++; } else { why[3]++; }
}
puts(n, why);
//> 3026
//> [24, 141, 227, 8]
