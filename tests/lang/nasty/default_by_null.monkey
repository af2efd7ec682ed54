// Arguments left to null and filled in by the callee, as default arguments are written here.
let pad = fn(s, n, c) {
    if (n == null) { n = 4; }
    let with = c || ".";
    while (len(s) < n) { s = s + with; }
    s
};
let t = 0;
for (let i = 0; i < 300; i++) {
    t += len(pad("a", i % 3 == 0 ? null : i % 7, i % 2 == 0 ? null : "--"));
}
puts(t, pad("x", null, null), pad("x", 3, "ab"), pad("x", 0, "y"));
//> 1120
//> x...
//> xab
//> x
