// A hash key that is none, late, in an inlined store; what was stored before is kept.
let h = {};
let put = fn(k, v) { h[k] = v; };
for (let i = 0; i < 300; i++) {
    if (i == 280) { puts(len(h), h[279]); }
    put(i == 290 ? [i] : i, i * i);
}
//> 280
//> 77841
//! hash_key_error_late.monkey:3:23: error: unusable as hash key: ARRAY
//!   at put (hash_key_error_late.monkey:3)
//!   at <file> (hash_key_error_late.monkey:6)
//= 1
