// A body's value is its last statement's if that is an expression or an `if`, else null.
let f = fn(x) { let y = x; };
let g = fn(x) { if (x) { 1 } else { 2 } };
let h = fn(x) { while (false) { } };
let k = fn(x) { x = 5 };
let m = fn(x) { if (x) { 1 } };
let n = fn(x) { x; };
let o = fn(x, y) { if (x) { let z = 1; } else { y++; y } };
puts(f(1), g(true), g(null), h(1), k(1), m(true), m(false), n(3), o(1, 1), o(false, 1));
//> null
//> 1
//> 2
//> null
//> 5
//> 1
//> null
//> 3
//> null
//> 2
