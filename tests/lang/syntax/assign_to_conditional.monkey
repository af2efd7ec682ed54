// `?:` binds tighter than assignment: what stands behind the colon is no target alone.
let a = 1;
let b = 2;
true ? a : b = 3;
//! assign_to_conditional.monkey:4:14: syntax error: ...
//! true ? a : b = 3;
//!              ^
//= 2
