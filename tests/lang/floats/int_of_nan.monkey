// int() of NaN is an error, after many good conversions.
let x = 0.5;
for (let i = 0; i < 150; i++) {
    if (i == 120) { x = NAN; }
    let y = int(x);
}
//! int_of_nan.monkey:5:16: error: int: cannot convert nan to INTEGER
//!   at <file> (int_of_nan.monkey:5)
//= 1
