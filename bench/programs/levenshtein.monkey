// The edit distance of two strings of n letters, row by row: comparing bytes, and the least of three.
let n = len(args()) > 0 ? int(args()[0]) : 8000;

let x = 3;
let make = fn(n) {
    let s = "";
    for (i in 0..n) {
        x = x * 16807 % 2147483647;
        s += "acgt"[x % 4];
    }
    s
};
let distance = fn(a, b) {
    let previous = range(len(b) + 1);
    let current = array(len(b) + 1, 0);
    for (i in 0..len(a)) {
        current[0] = i + 1;
        for (j in 0..len(b)) {
            let cost = a[i] == b[j] ? 0 : 1;
            current[j + 1] = min(previous[j] + cost, previous[j + 1] + 1, current[j] + 1);
        }
        let swap = previous;
        previous = current;
        current = swap;
    }
    previous[len(b)]
};
puts(distance(make(n), make(n)));
