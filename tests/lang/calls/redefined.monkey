// The function behind a name is another one later, and one with other parameters at last.
let f = fn(n) { n < 1 ? 0 : 1 + f(n - 1) };
let s = 0;
for (i in 0..90) {
    if (i == 40) { f = fn(n) { n < 1 ? 0 : 2 + f(n - 1) }; }
    if (i == 80) { f = fn(n) { [n] }; }
    let r = f(5);
    s += type(r) == "INTEGER" ? r : len(r);
}
puts(s);
f = fn() { 1 };
puts(f(3));
//> 610
//! redefined.monkey:12:7: error: wrong number of arguments: want=0, got=1
//!   at <file> (redefined.monkey:12)
//= 1
