// Read before its `let` has run: identifier not found, at its first character.
let run = fn(early) {
    let get = fn() { v + 1 };
    if (early) { get(); }
    let v = 5;
    get()
};
puts(run(false));
run(true);
//> 6
//! unbound_capture.monkey:3:22: error: identifier not found: v
//!   at get (unbound_capture.monkey:3)
//!   at run (unbound_capture.monkey:4)
//!   at <file> (unbound_capture.monkey:9)
//= 1
