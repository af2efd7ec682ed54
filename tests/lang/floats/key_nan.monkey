// NaN is no key, late in a hot loop of integral FLOATs.
let h = {};
for (let i = 0; i < 80; i++) {
    let k = i < 75 ? i * 0.5 * 2 : NAN;
    h[k] = i;
}
//! key_nan.monkey:5:6: error: unusable as hash key: FLOAT
//!   at <file> (key_nan.monkey:5)
//= 1
