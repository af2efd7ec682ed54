// A builtin that is given the wrong kind.
let n = len(5);
//! builtin_kind.monkey:2:12: error: len: argument 1 must be STRING or ARRAY or HASH, got INTEGER
//!   at <file> (builtin_kind.monkey:2)
//= 1
