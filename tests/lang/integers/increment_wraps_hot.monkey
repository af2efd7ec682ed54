// `++` past the maximum and `--` past the minimum, in hot loops, in variables, elements and captures.
let x = 9223372036854775750;
let a = [-9223372036854775750];
let make = fn() { let c = 9223372036854775790; fn() { c++ } };
let up = make();
let last = 0;
for (let i = 0; i < 100; i++) { x++; a[0]--; last = up(); }
puts(x, a[0], last, type(x));
//> -9223372036854775766
//> 9223372036854775766
//> -9223372036854775726
//> INTEGER
