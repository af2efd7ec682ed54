// merge of 1 argument, in a function that was hot before it got there.
let f = fn(i) {
    if (i < 60) { return i; }
    merge([1])
};
for (i in 0..70) { f(i); }
//! merge_count.monkey:4:10: error: wrong number of arguments: want=2, got=1
//!   at f (merge_count.monkey:4)
//!   at <file> (merge_count.monkey:6)
//= 1
