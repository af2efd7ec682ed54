// for-in keeps the array it began with when the variable gets another one.
let a = [1, 2, 3];
for (x in a) {
    a = [x, x];
    print(x, " ");
}
puts(a);
let s = "abc";
for (c in s) { s += c; }
puts(s, c);
let h = {"p": 1, "q": 2};
for (k in h) { h = {"r": 3}; print(k, " "); }
puts(h);
//> 1 2 3 [3, 3]
//> abcabc
//> c
//> p q {r: 3}
