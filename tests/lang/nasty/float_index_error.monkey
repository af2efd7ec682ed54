// The index becomes a FLOAT late, in an inlined read: INTEGERs only.
let a = range(10);
let at = fn(i) { a[i] };
let step = 1;
let i = 0;
let s = 0;
while (s < 100000) {
    s += at(i);
    i = (i + step) % 10;
    if (s > 2000) { step = 1.0; }
}
//! float_index_error.monkey:3:19: error: index must be an integer, got FLOAT
//!   at at (float_index_error.monkey:3)
//!   at <file> (float_index_error.monkey:8)
//= 1
