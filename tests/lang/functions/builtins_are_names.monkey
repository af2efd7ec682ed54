// A builtin's name may be bound anew, and builtins are values.
let my = [len, abs, str];
puts(my[0]("four"), my[1](-3), my[2](1.5) + "!", len == len, len == abs);
let sum = fn(a, b) { a * 100 + b };
puts(sum(1, 2));
puts(map([1, 2], fn(x) { x + 1 }), [1, 2] == [1, 2]);
//> 4
//> 3
//> 1.5!
//> true
//> false
//> 102
//> [2, 3]
//> false
