// Recursive quicksort in place over an INTEGER array, and over FLOATs.
let sort_in = fn(a, lo, hi) {
    if (lo >= hi) { return; }
    let p = a[(lo + hi) / 2];
    let i = lo;
    let j = hi;
    while (i <= j) {
        while (a[i] < p) { i++; }
        while (a[j] > p) { j--; }
        if (i <= j) {
            let t = a[i];
            a[i] = a[j];
            a[j] = t;
            i++;
            j--;
        }
    }
    sort_in(a, lo, j);
    sort_in(a, i, hi);
};
let make = fn(n, scale) {
    let x = 7;
    let a = [];
    for (i in 0..n) { x = x * 1103515245 + 12345 & 0x7fffffff; append(a, x % 1000 * scale); }
    a
};
let sorted = fn(a) { for (i in 1..len(a)) { if (a[i - 1] > a[i]) { return false; } } true };
let a = make(300, 1);
let b = make(300, 0.5);
let before = sum(a);
sort_in(a, 0, 299);
sort_in(b, 0, 299);
puts(sorted(a), sorted(b), sum(a) == before, a[150] * 0.5 == b[150], a[0], a[299]);
//> true
//> true
//> true
//> true
//> 3
//> 991
