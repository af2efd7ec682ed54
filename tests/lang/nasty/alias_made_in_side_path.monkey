// b is another array of the same content until iteration 500, then a itself.
let a = array(8, 1);
let b = array(8, 1);
let s = 0;
for (let i = 0; i < 1000; i++) {
    if (i == 500) { b = a; }
    a[3] = i;
    s += b[3];
}
// 500 times 1, then 500 + … + 999 = 374750.
puts(s);
//> 375250
