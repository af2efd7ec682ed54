// ARRAY + ARRAY is a new array, of any kinds; `+=` makes one too, and leaves another name's array alone.
let a = [1, 2];
let b = a;
a += [3.5];
puts(a, b, a + b, [] + [], ["x"] + [null]);
let c = [];
for (let i = 0; i < 100; i++) { c += [i]; }
puts(len(c), c[99], [1] + [2] == [1, 2]);
//> [1, 2, 3.5]
//> [1, 2]
//> [1, 2, 3.5, 1, 2]
//> []
//> [x, null]
//> 100
//> 99
//> false
