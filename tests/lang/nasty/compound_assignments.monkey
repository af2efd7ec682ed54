// All assignment operators on a local, an element and a global, in branches by turns.
let g = 1000003;
let f = fn(n) {
    let x = 12345;
    let a = [777];
    for (let i = 1; i < n; i++) {
        let k = i % 11;
        if (k == 0) { x += i; a[0] -= i; g ^= i; }
        else if (k == 1) { x -= i; a[0] += i; g |= 5; }
        else if (k == 2) { x *= 3; a[0] %= 10007; g &= 0xffffff; }
        else if (k == 3) { x /= 2; a[0] *= 7; g += 1; }
        else if (k == 4) { x %= 1000003; a[0] /= 3; g -= x; }
        else if (k == 5) { x &= 0xfffff; a[0] |= 8; g *= 5; }
        else if (k == 6) { x |= 1024; a[0] ^= x; g %= 999983; }
        else if (k == 7) { x ^= a[0]; a[0] &= 0xffff; g /= 3; }
        else if (k == 8) { x <<= 2; a[0] >>= 1; g <<= 3; }
        else if (k == 9) { x >>= 1; a[0] <<= 2; g >>>= 1; }
        else { x >>>= 40; a[0] >>>= 1; g >>= 2; }
        if (x == 0) { x = i; }
    }
    [x, a[0]]
};
puts(f(700), g);
//> [1036, 12805]
//> 902100
