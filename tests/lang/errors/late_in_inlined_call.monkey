// An error at a late iteration inside a call three deep of a hot loop: place and traceback.
let a = [5, 4, 3];
let inner = fn(i) {
    10 / (140 - i)
};
let middle = fn(i) { let r = inner(i); r + 1 };
let outer = fn(i) {
    let x = i * 2;
    middle(i) + x
};
let s = 0;
for (let i = 0; i < 200; i++) {
    s += outer(i);
}
//! late_in_inlined_call.monkey:4:8: error: division by zero
//!   at inner (late_in_inlined_call.monkey:4)
//!   at middle (late_in_inlined_call.monkey:6)
//!   at outer (late_in_inlined_call.monkey:9)
//!   at <file> (late_in_inlined_call.monkey:13)
//= 1
