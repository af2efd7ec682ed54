// A builtin's name bound by the script, replaced in a side path; the prelude keeps its own.
let len = fn(a) { 5 };
let s = 0;
for (let i = 0; i < 500; i++) {
    s += len([1, 2]);
    if (i == 300) { len = fn(a) { a[0] * 0.5 }; }
}
// 301 fives and 199 halves.
puts(s, sum(map([1, 2, 3], fn(x) { x })));
//> 1604.5
//> 6
