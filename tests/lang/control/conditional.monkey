// `c ? a : b`, right-associative, of lower precedence than `||`.
let sign = fn(x) { x < 0 ? "neg" : x == 0 ? "zero" : "pos" };
puts(sign(-1), sign(0), sign(1), true || false ? 1 : 2, null ? 1 : 2);
let x = false ? 1 : true ? 2 : 3;
puts(x, (true ? 0 : 1) + 1, true ? 0 : 1 + 1);
//> neg
//> zero
//> pos
//> 1
//> 2
//> 2
//> 1
//> 0
