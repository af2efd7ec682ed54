// `if` is an expression; without an else that applies it gives null. Only false and null are falsy.
puts(if (true) { 1 } else { 2 }, if (false) { 1 }, if (0) { "zero" } else { "falsy" }, if ("") { "empty" });
puts(if (null) { 1 } else if (false) { 2 } else if (1) { 3 } else { 4 }, if (0.0) { "f" }, if ([]) { "a" });
let x = if (1 > 2) { "no" } else { let t = 5; t * 2 };
puts(x, if (true) { }, if (true) { let y = 1; });
//> 1
//> null
//> zero
//> empty
//> 3
//> f
//> a
//> 10
//> null
//> null
