// for each over an array, a hash and a string, one in another.
let words = ["abc", "", "zz", "monkey"];
let seen = {};
let n = 0;
for (r in 0..40) {
    for (w in words) {
        for (c in w) {
            let old = seen[c];
            seen[c] = old == null ? 1 : old + 1;
        }
        n += len(w);
    }
}
let t = 0;
for (k in seen) { t += seen[k]; }
puts(seen, n, t);
//> {a: 40, b: 40, c: 40, z: 80, m: 40, o: 40, n: 40, k: 40, e: 40, y: 40}
//> 440
//> 440
