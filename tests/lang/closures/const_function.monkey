// `const` names functions and cannot change; closures see it.
const K = 7;
const f = fn(x) { x * K };
let s = 0;
for (i in 0..120) { s += f(i); }
puts(s, f);
//> 49980
//> fn(x)
