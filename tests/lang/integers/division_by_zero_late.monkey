// The divisor reaches zero after many iterations; what was printed before is kept.
let d = 120;
let s = 0;
while (true) {
    s = s + 1000 / d;
    d = d - 1;
    if (d == 60) { puts("half"); }
}
//> half
//! division_by_zero_late.monkey:5:18: error: division by zero
//!   at <file> (division_by_zero_late.monkey:5)
//= 1
