// for each reads the length at each step: what the body appends is visited, what it pops is not.
let s = 0;
let n = 0;
for (r in 0..60) {
    let a = [1, 2, 3];
    for (x in a) {
        n++;
        s += x;
        if (x < 3 && len(a) < 12) { append(a, x + 1); }
        if (r % 10 == 9 && x == 3) { pop(a); }
    }
}
puts(n, s);
//> 354
//> 822
