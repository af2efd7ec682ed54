// So is a negative index beyond the start.
let a = array(100, 0);
let i = -1;
while (true) {
    a[i] = i;
    i = i - 1;
}
//! write_negative_out_of_range.monkey:5:6: error: index out of range: -101 (length 100)
//!   at <file> (write_negative_out_of_range.monkey:5)
//= 1
