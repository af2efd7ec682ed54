// `if` stands wherever an expression may; so does an assignment, with parentheses where it binds less.
let x = 0;
let a = [if (x == 0) { "zero" } else { "other" }, (x = 5) + 1, x];
puts(a, -if (true) { 3 } else { 4 }, {"k": if (x > 4) { "big" }}, fn(v) { v }(if (null) { 1 }));
let y = if (x == 5) { let inner = 10; inner * 2 } else { 0 };
puts(y, inner);
//> [zero, 6, 5]
//> -3
//> {k: big}
//> null
//> 20
//> 10
