// A shift count that leaves 0..63 at the 65th step, inside two calls and an assignment operator.
let shl = fn(x, n) { x <<= n; x };
let mask = fn(n) { shl(1, n) - 1 };
let s = 0;
let rounds = 0;
while (rounds < 40) {
    let top = rounds == 39 ? 66 : 64;
    for (let n = 0; n < top; n++) { s = s ^ mask(n); }
    rounds++;
}
//! shift_count_late.monkey:2:24: error: shift count out of range: 64
//!   at shl (shift_count_late.monkey:2)
//!   at mask (shift_count_late.monkey:3)
//!   at <file> (shift_count_late.monkey:8)
//= 1
