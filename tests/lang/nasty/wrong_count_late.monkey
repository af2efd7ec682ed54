// The callee of one call site takes another number of parameters from iteration 600 on.
let one = fn(x) { x };
let two = fn(x, y) { x + y };
let f = one;
let call = fn(i) {
    f(i)
};
let s = 0;
while (true) {
    s += call(s % 7);
    s += 1;
    if (s > 3000) { f = two; }
}
//! wrong_count_late.monkey:6:6: error: wrong number of arguments: want=2, got=1
//!   at call (wrong_count_late.monkey:6)
//!   at <file> (wrong_count_late.monkey:10)
//= 1
