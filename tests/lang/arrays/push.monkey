// push gives a new array and leaves the old one as it was.
let a = [1];
let b = push(a, 2);
let c = push(a, 3);
let d = push(b, 4);
puts(a, b, c, d);
b[0] = 9;
puts(a, b, c, d);
a[0] = 7;
puts(a, b, c, d);
//> [1]
//> [1, 2]
//> [1, 3]
//> [1, 2, 4]
//> [1]
//> [9, 2]
//> [1, 3]
//> [1, 2, 4]
//> [7]
//> [9, 2]
//> [1, 3]
//> [1, 2, 4]
