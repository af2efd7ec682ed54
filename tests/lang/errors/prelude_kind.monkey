// The wrong kind for a prelude function.
let n = filter(5, fn(x) { x });
//! prelude_kind.monkey:2:15: error: filter: argument 1 must be ARRAY, got INTEGER
//!   at <file> (prelude_kind.monkey:2)
//= 1
