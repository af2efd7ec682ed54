// b and a are one array: the store through b is seen through a at once.
let a = range(10);
let b = a;
let s = 0;
for (let i = 0; i < 2000; i++) {
    let before = a[i % 10];
    b[i % 10] = before + 1;
    s += a[i % 10] - before;
}
puts(s, a == b, a[9], b[0]);
//> 2000
//> true
//> 209
//> 200
