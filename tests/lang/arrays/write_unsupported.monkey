// What cannot be indexed cannot be assigned to either, late in a hot loop.
let v = [[0], 5];
for (let i = 0; i < 80; i++) {
    let a = v[i / 78];
    a[0] = i;
}
//! write_unsupported.monkey:5:6: error: index operator not supported: INTEGER
//!   at <file> (write_unsupported.monkey:5)
//= 1
