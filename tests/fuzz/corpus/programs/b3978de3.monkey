let f = fn() { 0 };
let a = [];
let values = [0, 0.0, "0", true, null, a, f, len, {"a": 0}, false, NAN];
let equal = 0;
for (let i = 0; i < 1; i++) {
    for (let j = 0; j < 5; j++) { if (i == values[j]) { equal++; } }
}
for (let m8179 = 0; m8179 < 5; m8179++) {
puts(equal, null == false, f == f, fn() { 1 } == fn() { 1 }, a == [1], len == len, "a" == "a", 0 == false);
}
