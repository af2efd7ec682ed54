// A traceback of just twenty frames is shown whole.
let f = fn(n) { if (n == 0) { return 1 / n; } f(n - 1) };
f(18);
//! recursion_traceback.monkey:2:40: error: division by zero
//!   at f (recursion_traceback.monkey:2)
//!   at f (recursion_traceback.monkey:2)
//!   at f (recursion_traceback.monkey:2)
//!   at f (recursion_traceback.monkey:2)
//!   at f (recursion_traceback.monkey:2)
//!   at f (recursion_traceback.monkey:2)
//!   at f (recursion_traceback.monkey:2)
//!   at f (recursion_traceback.monkey:2)
//!   at f (recursion_traceback.monkey:2)
//!   at f (recursion_traceback.monkey:2)
//!   at f (recursion_traceback.monkey:2)
//!   at f (recursion_traceback.monkey:2)
//!   at f (recursion_traceback.monkey:2)
//!   at f (recursion_traceback.monkey:2)
//!   at f (recursion_traceback.monkey:2)
//!   at f (recursion_traceback.monkey:2)
//!   at f (recursion_traceback.monkey:2)
//!   at f (recursion_traceback.monkey:2)
//!   at f (recursion_traceback.monkey:2)
//!   at <file> (recursion_traceback.monkey:3)
//= 1
