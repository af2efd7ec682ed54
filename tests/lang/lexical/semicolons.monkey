// Where a semicolon may be left out.
let f = fn() { let a = 1; a };
let g = fn(x) { if (x) { 1 } else { 2 } };
if (true) { puts("a") } puts("b");
while (false) { } for (i in 0..1) { puts("c") } puts("d");
if (true) { puts("e") };
puts(f(), g(false))
//> a
//> b
//> c
//> d
//> e
//> 1
//> 2
