// The innermost of many pending operands leaves the trace: an element that is no INTEGER.
let x = range(100);
x[70] = 0.5;
x[80] = null;
let f = fn(a, b) { a + b };
let g = fn(a, b) { a * 2 - b };
let h = fn(a, b) { b == null ? -a : a - b };
let s = 0;
for (let i = 0; i < 700; i++) {
    s += f(1, g(2, f(3, g(4, f(5, h(6, x[i % 100]))))));
}
puts(s);
//> -30187.5
