// What is to be called is looked at even if there is nothing to call it for.
puts(reduce([], 1, min));
reduce([], 0, {});
//> 1
//! error_not_callable.monkey:3:7: error: reduce: argument 3 must be FUNCTION or BUILTIN, got HASH
//!   at <file> (error_not_callable.monkey:3)
//= 1
