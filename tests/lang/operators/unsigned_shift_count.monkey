// `>>>` checks its count too, after a hot loop within 0..63.
let s = 0;
for (let i = 50; i < 70; i++) {
    s += -1 >>> i;
    for (let k = 0; k < 20; k++) { s += -1 >>> (i % 64); }
}
//! unsigned_shift_count.monkey:4:13: error: shift count out of range: 64
//!   at <file> (unsigned_shift_count.monkey:4)
//= 1
