// The sort above meets an element that compares with none: a STRING among INTEGERs, late.
let pass = fn(a) {
    for (let j = 0; j + 1 < len(a); j++) {
        if (a[j] > a[j + 1]) { let t = a[j]; a[j] = a[j + 1]; a[j + 1] = t; }
    }
};
let a = reverse(range(60));
for (let i = 0; i < 60; i++) {
    if (i == 30) { puts(a[0:6]); a[40] = "m"; }
    pass(a);
}
//> [29, 28, 27, 26, 25, 24]
//! sort_error_among_kinds.monkey:4:18: error: type mismatch: INTEGER > STRING
//!   at pass (sort_error_among_kinds.monkey:4)
//!   at <file> (sort_error_among_kinds.monkey:10)
//= 1
