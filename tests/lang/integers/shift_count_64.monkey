// A shift count of 64 is an error; it comes late in a hot loop.
let s = 0;
for (let i = 0; i < 200; i++) {
    s += 1 << i;
}
puts("never");
//! shift_count_64.monkey:4:12: error: shift count out of range: 64
//!   at <file> (shift_count_64.monkey:4)
//= 1
