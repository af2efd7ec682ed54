// push of another kind leaves the old array as it was: INTEGERs stay INTEGERs.
let a = [1, 2, 3];
let b = push(a, 0.5);
let c = push(b, "s");
b[0] = 9.5;
puts(a, b, c, type(c[0]), type(a[0]));
let kinds = [];
for (let i = 0; i < 100; i++) { kinds = push(kinds, i < 40 ? i : i < 70 ? i * 1.0 : str(i)); }
puts(kinds[39], kinds[40], kinds[70], type(kinds[0]), len(kinds));
//> [1, 2, 3]
//> [9.5, 2, 3, 0.5]
//> [1, 2, 3, 0.5, s]
//> INTEGER
//> INTEGER
//> 39
//> 40.0
//> 70
//> INTEGER
//> 100
