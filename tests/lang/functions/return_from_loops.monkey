// `return` out of nested loops inside a function, in a hot loop of calls.
let find = fn(a, x) {
    for (let i = 0; i < len(a); i++) {
        for (v in a[i]) { if (v == x) { return i; } }
    }
    -1
};
let m = [[1, 2], [3, 4], [5, 6]];
let s = 0;
for (let k = 0; k < 150; k++) { s = s * 7 % 10007 + find(m, k % 8); }
puts(s, find(m, 6), find(m, 9));
//> -1957
//> 2
//> -1
