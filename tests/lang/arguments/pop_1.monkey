// pop: argument 1 is of a wrong kind, late in a hot loop of right calls.
for (let i = 0; i < 70; i++) {
    let r = pop(i < 60 ? [1, 2] : "ab");
    if (i % 59 == 0) { puts(r); }
}
//> 2
//> 2
//! pop_1.monkey:3:16: error: pop: argument 1 must be ARRAY, got STRING
//!   at <file> (pop_1.monkey:3)
//= 1
