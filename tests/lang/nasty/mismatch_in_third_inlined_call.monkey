// The wrong kind reaches the innermost of three calls; each caller stands on its own line.
let a = range(2000);
a[1500] = "x";
let inner = fn(i, acc) {
    acc + a[i]
};
let middle = fn(i, acc) {
    let t = 1 + (2 + inner(
        i, acc));
    t - 3
};
let outer = fn(i, acc) { [acc, middle(i, acc)][1] };
let s = 0;
for (let i = 0; i < len(a); i++) {
    s = outer(i, s);
    if (i % 500 == 0) { puts(s); }
}
//> 0
//> 125250
//> 500500
//! mismatch_in_third_inlined_call.monkey:5:9: error: type mismatch: INTEGER + STRING
//!   at inner (mismatch_in_third_inlined_call.monkey:5)
//!   at middle (mismatch_in_third_inlined_call.monkey:8)
//!   at outer (mismatch_in_third_inlined_call.monkey:12)
//!   at <file> (mismatch_in_third_inlined_call.monkey:15)
//= 1
