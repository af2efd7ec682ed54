// A parameter or local of a function hides the file's name; the file's stays as it is.
let x = 1;
let f = fn(x) { x = x + 1; x };
let g = fn() { let x = 10; let h = fn() { x++; }; h(); x };
let k = fn() { x = x + 100; x };
puts(f(5), g(), x, k(), x);
//> 6
//> 11
//> 1
//> 101
//> 101
