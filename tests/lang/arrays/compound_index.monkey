// Compound assignment to elements reads the old value first and evaluates array and index once.
let calls = 0;
let a = array(10, 1);
let at = fn(i) { calls++; i % 10 };
for (let i = 0; i < 200; i++) { a[at(i)] += i; }
puts(calls, a);
let b = [1, 2, 3];
let which = fn() { puts("array"); b };
which()[1] *= 10;
puts(b);
//> 200
//> [1901, 1921, 1941, 1961, 1981, 2001, 2021, 2041, 2061, 2081]
//> array
//> [1, 20, 3]
