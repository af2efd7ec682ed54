// An INTEGER array gets a STRING at iteration 100 while the loop reads it.
let a = array(10, 1);
let n = 0;
for (let i = 0; i < 150; i++) {
    if (i == 100) { a[3] = "three"; }
    if (i == 120) { a[3] = 3; }
    let v = a[i % 10];
    if (v == "three") { n += 1000; } else { n += v; }
}
puts(n, a);
//> 2154
//> [1, 1, 1, 3, 1, 1, 1, 1, 1, 1]
