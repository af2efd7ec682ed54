// A const's array or hash may change all the same: only the name is bound for good.
const a = [1];
const h = {"n": 0};
a[0] = 2;
append(a, 3);
for (let i = 0; i < 100; i++) { h.n += i; a[1]++; }
puts(a, h);
//> [2, 103]
//> {n: 4950}
