// The global array a hoisted load would hold is replaced in a callee's side path.
let a = [1, 2, 3];
let touch = fn(i) { if (i == 333) { a = [10, 20, 30]; } if (i == 666) { a = [0.5, 0.5, 0.5]; } 0 };
let s = 0;
for (let i = 0; i < 999; i++) {
    s += touch(i) + a[i % 3];
}
// 111 rounds of 6, of 60, of 1.5.
puts(s);
//> 7492.5
