// A FLOAT sum whose sign changes by an INTEGER flag: the exact bits of the plain order.
let s = 0.0;
let sign = 1;
for (let k = 0; k < 10000; k++) { s += sign * 4.0 / (2 * k + 1); sign = -sign; }
puts(s);
//> 3.1414926535900345
