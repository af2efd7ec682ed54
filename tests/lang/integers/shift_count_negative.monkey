// A negative shift count is an error, also late.
let n = 150;
let s = 0;
while (true) {
    s = s + (1024 >> n % 10) ;
    n--;
    if (n < 100) { s = s >>> n - 100; }
}
//! shift_count_negative.monkey:7:26: error: shift count out of range: -1
//!   at <file> (shift_count_negative.monkey:7)
//= 1
