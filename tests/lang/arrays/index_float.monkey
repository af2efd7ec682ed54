// An integral FLOAT is no index, found late in a hot loop.
let a = [1, 2, 3];
let s = 0;
for (let i = 0; i < 90; i++) {
    let k = i < 80 ? i % 3 : 1.0;
    s += a[k];
}
//! index_float.monkey:6:11: error: index must be an integer, got FLOAT
//!   at <file> (index_float.monkey:6)
//= 1
