// A store past the end, in an inlined call's argument, after other stores went through.
let a = array(100, 0);
let put = fn(i, v) { a[i] = v; v };
let add = fn(x, y) { x + y };
let s = 0;
let go = fn() {
    for (let i = 0; i < 200; i++) {
        s = add(s, put(i, add(i, put(0, i))));
        if (i == 99) { puts(s, a[0], a[99]); }
    }
};
go();
//> 9900
//> 99
//> 198
//! index_error_in_inlined_store.monkey:3:23: error: index out of range: 100 (length 100)
//!   at put (index_error_in_inlined_store.monkey:3)
//!   at go (index_error_in_inlined_store.monkey:8)
//!   at <file> (index_error_in_inlined_store.monkey:12)
//= 1
