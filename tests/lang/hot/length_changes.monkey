// The length of an array that the loop lengthens and shortens: each bounds check must see it.
let a = range(100);
let s = 0;
let i = 0;
while (i < len(a)) {
    s += a[i];
    if (i == 80) { pop(a); pop(a); }
    if (i == 90) { append(a, 1000); }
    i++;
}
puts(s, i, len(a));
//> 5753
//> 99
//> 99
