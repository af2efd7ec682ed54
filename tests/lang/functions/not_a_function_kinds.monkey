// Calling null late in a hot loop; the place is the parenthesis, behind a member too.
let h = {"f": fn(x) { x }};
let s = 0;
for (let i = 0; i < 80; i++) {
    if (i == 75) { delete(h, "f"); }
    s += h.f(i);
}
//! not_a_function_kinds.monkey:6:13: error: not a function: NULL
//!   at <file> (not_a_function_kinds.monkey:6)
//= 1
