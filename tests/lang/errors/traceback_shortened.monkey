// Of twenty-one frames one is left out.
let f = fn(n) { if (n == 0) { return 1 / n; } f(n - 1) };
f(19);
//! traceback_shortened.monkey:2:40: error: division by zero
//!   at f (traceback_shortened.monkey:2)
//!   at f (traceback_shortened.monkey:2)
//!   at f (traceback_shortened.monkey:2)
//!   at f (traceback_shortened.monkey:2)
//!   at f (traceback_shortened.monkey:2)
//!   at f (traceback_shortened.monkey:2)
//!   at f (traceback_shortened.monkey:2)
//!   at f (traceback_shortened.monkey:2)
//!   at f (traceback_shortened.monkey:2)
//!   at f (traceback_shortened.monkey:2)
//!   ... 1 more
//!   at f (traceback_shortened.monkey:2)
//!   at f (traceback_shortened.monkey:2)
//!   at f (traceback_shortened.monkey:2)
//!   at f (traceback_shortened.monkey:2)
//!   at f (traceback_shortened.monkey:2)
//!   at f (traceback_shortened.monkey:2)
//!   at f (traceback_shortened.monkey:2)
//!   at f (traceback_shortened.monkey:2)
//!   at f (traceback_shortened.monkey:2)
//!   at <file> (traceback_shortened.monkey:3)
//= 1
