// Functions in a hash, called as members.
let counter = fn() {
    let n = 0;
    {"inc": fn() { n++; n }, "get": fn() { n }}
};
let c = counter();
let d = counter();
for (i in 0..120) { c.inc(); }
d.inc();
puts(c.get(), d.get(), c["get"]());
//> 120
//> 1
//> 120
