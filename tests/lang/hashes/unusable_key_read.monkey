// Reading with an unusable key is the same error; late in a loop.
let h = {1: 1};
let s = 0;
for (let i = 0; i < 150; i++) {
    let k = i < 140 ? 1 : null;
    s += h[k];
}
//! unusable_key_read.monkey:6:11: error: unusable as hash key: NULL
//!   at <file> (unusable_key_read.monkey:6)
//= 1
