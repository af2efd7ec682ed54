// Both divisor and place: a `/` that fails in a branch first taken at 4321.
let d = 1;
let s = 0;
for (let i = 0; i < 5000; i++) {
    if (i > 4320) {
        s +=
            7 / (d - 1);
    }
    s += i / d;
    if (i % 1000 == 0) { puts(s); }
}
//> 0
//> 500500
//> 2001000
//> 4501500
//> 8002000
//! division_by_zero_in_side_path.monkey:7:15: error: division by zero
//!   at <file> (division_by_zero_in_side_path.monkey:7)
//= 1
