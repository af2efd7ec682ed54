// An array that contains itself, read through itself, in a loop that replaces the inner one.
let a = [1, null];
a[1] = a;
let s = 0;
for (let i = 0; i < 300; i++) {
    s += a[1][1][1][0];
    if (i == 100) { a[1][0] = 2; }
    if (i == 200) { a[1] = [5, a]; }
}
// 101 ones, 100 twos, then a[1][1] is a again: a[1][1][1] is the new pair: 99 fives.
puts(s, a);
//> 796
//> [2, [5, [...]]]
