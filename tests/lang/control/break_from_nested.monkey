// break leaves the innermost loop only; return leaves them all.
let f = fn(limit) {
    let n = 0;
    for (i in 0..20) {
        while (true) {
            for (let j = 0;; j++) {
                n++;
                if (j == i) { break; }
                if (n > limit) { return [i, j, n]; }
            }
            break;
        }
    }
    n
};
puts(f(1000), f(100));
//> 210
//> [13, 9, 101]
