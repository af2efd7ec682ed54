// A callee that becomes an INTEGER, late, in a call within a call.
let id = fn(x) { x };
let fs = [id, id, id];
let apply = fn(f, x) { f(x) + 1 };
let s = 0;
for (let i = 0; i < 1000; i++) {
    if (i == 777) { fs[i % 3] = 5; puts("now"); }
    s += apply(fs[i % 3], i);
}
//> now
//! not_a_function_late.monkey:4:25: error: not a function: INTEGER
//!   at apply (not_a_function_late.monkey:4)
//!   at <file> (not_a_function_late.monkey:8)
//= 1
