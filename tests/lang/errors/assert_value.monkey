// assert goes by truthiness: 0 and "" pass, null does not; the message's text is any value's.
assert(0); assert(""); assert([]); assert(NAN, "unused");
let r = assert(true);
puts(r);
assert(null, {"code": 5});
//> null
//! assert_value.monkey:5:7: error: assertion failed: {code: 5}
//!   at <file> (assert_value.monkey:5)
//= 1
