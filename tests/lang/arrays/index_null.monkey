// A missing row of a matrix: null cannot be indexed; the place is the second bracket.
let m = [[1, 2], [3, 4]];
let s = 0;
for (let i = 0; i < 90; i++) {
    let r = i < 80 ? i % 2 : 2;
    s += m[r][1];
}
//! index_null.monkey:6:14: error: index operator not supported: NULL
//!   at <file> (index_null.monkey:6)
//= 1
