// == and != between all kinds, in a hot loop too.
let f = fn() { 1 };
let a = [1];
let values = [1, 1.0, "1", true, null, a, f, len, {"a": 1}, false, NAN];
let equal = 0;
for (let i = 0; i < 11; i++) {
    for (let j = 0; j < 11; j++) { if (values[i] == values[j]) { equal++; } }
}
puts(equal, null == false, f == f, fn() { 1 } == fn() { 1 }, a == [1], len == len, "a" == "a", 0 == false);
puts(1 != 1.0, "a" != "b", null != null, true != false);
//> 12
//> false
//> true
//> false
//> false
//> true
//> true
//> false
//> false
//> true
//> false
//> true
