// `<` on a STRING and an INTEGER, late in a hot loop.
let a = range(100);
a[90] = "90";
let m = 0;
for (let i = 0; i < 100; i++) {
    if (m < a[i]) { m = a[i]; }
}
//! compare_mismatch.monkey:6:11: error: type mismatch: INTEGER < STRING
//!   at <file> (compare_mismatch.monkey:6)
//= 1
