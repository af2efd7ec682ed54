// An array that is stored in itself and read through itself.
let a = [0, 1];
a[0] = a;
puts(a, a[0][0][1], a[0] == a);
for (let i = 0; i < 110; i++) { a[0][1] = a[1] + 1; }
puts(a[1]);
//> [[...], 1]
//> 1
//> true
//> 111
