// reduce inside map inside each, the innermost callback fails late.
let rows = [[1, 2], [3, 4], [5, 6]];
let total = 0;
let limit = 0;
let go = fn(r) {
    total += reduce(map(r, fn(x) { x * 2 }), 0, fn(acc, x) {
        if (acc + x > limit && limit > 0) { error("over " + str(acc + x)); }
        acc + x
    });
};
for (let i = 0; i < 50; i++) {
    if (i == 45) { limit = 20; puts(total); }
    each(rows, go);
}
//> 1890
//! error_in_nested_callbacks.monkey:7:50: error: over 22
//!   at <anonymous> (error_in_nested_callbacks.monkey:7)
//!   at reduce (<prelude>)
//!   at go (error_in_nested_callbacks.monkey:6)
//!   at each (<prelude>)
//!   at <file> (error_in_nested_callbacks.monkey:13)
//= 1
