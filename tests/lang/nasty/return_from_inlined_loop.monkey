// An inlined function returns out of its loop, in the caller's loop, in the caller's caller's.
let index = fn(a, v) { for (let i = 0; i < len(a); i++) { if (a[i] == v) { return i; } } -1 };
let both = fn(a, b, v) { let i = index(a, v); if (i < 0) { return index(b, v) + 100; } i };
let s = 0;
let a = [5, 3, 8];
let b = [1, 0.5, "x"];
for (let k = 0; k < 600; k++) {
    let v = k % 7 == 6 ? "x" : k % 7;
    s += both(a, b, v);
}
// 0: 99, 1: 100, 2: 99, 3: 1, 4: 99, 5: 0, "x": 102: 500 a week, 85 weeks, and 0..4: 398.
puts(s);
//> 42898
