// Operands left to right, then the operation; each variable's value taken when it is reached.
let x = 1;
let set = fn(v) { x = v; v };
puts(x + set(10) + x, x);
x = 1;
puts(x * 100 + set(2) * 10 + x);
x = 1;
let a = [x, set(5), x, x = 7, x];
puts(a);
puts(x - (x = 1), x);
//> 21
//> 10
//> 122
//> [1, 5, 5, 7, 7]
//> 6
//> 1
