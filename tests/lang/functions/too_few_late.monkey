// A function of three parameters gets two, in a loop that called it well a hundred times by the same name.
let f3 = fn(a, b, c) { a + b + c };
let f2 = fn(a, b) { a + b };
let s = 0;
for (let i = 0; i < 110; i++) {
    let f = i < 100 ? f2 : f3;
    s += f(i, 1);
}
//! too_few_late.monkey:7:11: error: wrong number of arguments: want=3, got=2
//!   at <file> (too_few_late.monkey:7)
//= 1
