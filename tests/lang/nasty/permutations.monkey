// Heap-like recursion with swaps and a count: all 720 permutations, each seen once.
let seen = {};
let n = 0;
let perm = fn(a, k) {
    if (k == len(a)) {
        n++;
        seen[join(a, "")] = true;
        return null;
    }
    for (let i = k; i < len(a); i++) {
        let t = a[k]; a[k] = a[i]; a[i] = t;
        perm(a, k + 1);
        t = a[k]; a[k] = a[i]; a[i] = t;
    }
};
perm([1, 2, 3, 4, 5, 6], 0);
puts(n, len(seen), has(seen, "654321"));
//> 720
//> 720
//> true
