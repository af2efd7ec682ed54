// The wrong number of arguments, met late in a call of a hot loop.
let one = fn(a) { a + 1 };
let two = fn(a, b) { a + b };
let call = fn(f, x) { f(x) };
let s = 0;
for (let i = 0; i < 150; i++) {
    s += call(i < 140 ? one : two, i);
}
//! wrong_arguments_inlined.monkey:4:24: error: wrong number of arguments: want=2, got=1
//!   at call (wrong_arguments_inlined.monkey:4)
//!   at <file> (wrong_arguments_inlined.monkey:7)
//= 1
