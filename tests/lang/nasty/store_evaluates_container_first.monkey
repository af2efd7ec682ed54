// In a[i] = e the array is taken before e replaces the variable.
let a = [0, 0];
let first = a;
let b = [0, 0];
let swap = fn(v) { let t = a; a = b; b = t; v };
for (let i = 0; i < 301; i++) { a[i % 2] = i % 5 == 0 ? swap(i) : i; }
puts(first, a, b, first == a);
//> [300, 299]
//> [294, 295]
//> [300, 299]
//> false
