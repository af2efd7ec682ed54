// Two strings that grow from the same one do not see each other's bytes.
let base = "base";
let a = base + "A";
let b = base + "B";
for (i in 0..100) {
    a = a + "a";
    b = b + "b";
}
puts(a[:8], b[:8], base, len(a), len(b), a[-1], b[-1]);
//> baseAaaa
//> baseBbbb
//> base
//> 105
//> 105
//> a
//> b
