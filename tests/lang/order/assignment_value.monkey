// Assignments are expressions, right-associative, whose value is what was stored.
let a = 0;
let b = 0;
let c = [0];
puts(a = b = 5, a, b, c[0] = a = 7, c, a);
a += b -= 2;
puts(a, b);
let h = {};
puts(h.x = h["y"] = 3, h);
//> 5
//> 5
//> 5
//> 7
//> [7]
//> 7
//> 10
//> 3
//> 3
//> {y: 3, x: 3}
