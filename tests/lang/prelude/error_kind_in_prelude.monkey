// A prelude function that another one calls refuses its argument: it has no frame, the other one has.
map([[1], 2], sum);
//! error_kind_in_prelude.monkey:2:4: error: sum: argument 1 must be ARRAY, got INTEGER
//!   at map (<prelude>)
//!   at <file> (error_kind_in_prelude.monkey:2)
//= 1
