// compose, curry and apply in a hot loop.
let compose = fn(f, g) { fn(x) { g(f(x)) } };
let add = fn(a) { fn(b) { a + b } };
let twice = fn(f) { compose(f, f) };
let f = twice(compose(add(3), fn(x) { x * 2 }));
let s = 0;
for (let i = 0; i < 150; i++) { s += f(i); }
puts(s, f(1), twice(twice(add(1)))(0));
//> 47400
//> 22
//> 4
