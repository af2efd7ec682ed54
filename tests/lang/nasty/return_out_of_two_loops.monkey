// An early return out of the inner of two loops, at many places.
let find = fn(n) {
    for (let i = 0; i < 20; i++) {
        for (let j = 0; j < 20; j++) {
            if (i * j == n && i + j > 10) { return i * 100 + j; }
        }
    }
    -1
};
let s = 0;
for (let n = 0; n < 120; n++) { s = s * 7 % 1000003 + find(n); }
puts(s, find(0), find(37), find(36), find(361));
//> 892103
//> 11
//> -1
//> 218
//> 1919
