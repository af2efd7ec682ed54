// A function's own name may hide a const of the file.
const k = 1;
let f = fn(k) { k = k + 1; k };
let g = fn() { let k = 5; k++; k };
puts(f(10), g(), k);
//> 11
//> 6
//> 1
