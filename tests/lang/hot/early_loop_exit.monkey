// A loop left by break at different places, called over and over.
let a = range(50);
let find = fn(x) {
    let at = -1;
    for (let i = 0; i < len(a); i++) {
        if (a[i] == x) { at = i; break; }
    }
    at
};
let s = 0;
for (let k = 0; k < 160; k++) { s = s * 31 % 65537 + find(k * 7 % 61); }
puts(s, find(49), find(50));
//> 23550
//> 49
//> -1
