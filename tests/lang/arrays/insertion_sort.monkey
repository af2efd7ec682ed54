// Insertion sort with a moving hole: stores behind loads of the same array.
let a = [];
let x = 12345;
for (i in 0..100) {
    x = (x * 1103515245 + 12345) % 2147483648;
    append(a, x % 1000);
}
for (let i = 1; i < len(a); i++) {
    let v = a[i];
    let j = i - 1;
    while (j >= 0 && a[j] > v) {
        a[j + 1] = a[j];
        j--;
    }
    a[j + 1] = v;
}
puts(a[0], a[50], a[99]);
let ok = true;
for (i in 1..100) { if (a[i - 1] > a[i]) { ok = false; } }
puts(ok);
//> 0
//> 457
//> 995
//> true
