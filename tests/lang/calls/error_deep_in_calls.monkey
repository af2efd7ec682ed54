// An error below many calls, thirty of them with the same frames, tells every frame and its line.
let inner = fn(n, bad) {
    if (n == 0) {
        return bad + 1;
    }
    let below = inner(n - 1, bad);
    return below + 1;
};
let outer = fn(n, bad) {
    return 1 +
        inner(n, bad);
};
let total = 0;
for (i in 0..50) { total += outer(8, i); }
puts(total);
puts(outer(4, "x"));
//> 1725
//! error_deep_in_calls.monkey:4:20: error: type mismatch: STRING + INTEGER
//!   at inner (error_deep_in_calls.monkey:4)
//!   at inner (error_deep_in_calls.monkey:6)
//!   at inner (error_deep_in_calls.monkey:6)
//!   at inner (error_deep_in_calls.monkey:6)
//!   at inner (error_deep_in_calls.monkey:6)
//!   at outer (error_deep_in_calls.monkey:11)
//!   at <file> (error_deep_in_calls.monkey:16)
//= 1
