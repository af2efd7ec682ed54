// `b = a` is the same array: a store through one is seen through the other, in a hot loop too.
let a = array(20, 0);
let b = a;
let s = 0;
for (let i = 0; i < 200; i++) {
    let j = i % 20;
    let before = a[j];
    b[j] = before + 1;
    s += a[j] - before;
    a[j] = a[j] + 1;
    s += b[j] * 0;
}
puts(s, a == b, a[0], b[19]);
//> 200
//> true
//> 20
//> 20
