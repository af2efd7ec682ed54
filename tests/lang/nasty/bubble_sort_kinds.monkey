// The same sort over INTEGERs, FLOATs, STRINGs and INTEGERs with FLOATs among them.
let sorted = fn(a) {
    let swaps = 0;
    for (let i = 0; i < len(a); i++) {
        for (let j = 0; j + 1 < len(a) - i; j++) {
            if (a[j] > a[j + 1]) { let t = a[j]; a[j] = a[j + 1]; a[j + 1] = t; swaps++; }
        }
    }
    swaps
};
let ints = map(range(30), fn(i) { i * 7 % 30 });
let floats = map(ints, fn(i) { i + 0.5 });
let strings = map(ints, fn(i) { char(97 + i % 26) });
let both = map(ints, fn(i) { i % 2 == 0 ? i : i + 0.5 });
puts(sorted(ints), sorted(floats), sorted(strings), sorted(both));
puts(ints[0:5], floats[25:], join(strings, ""), both[10:14]);
//> 198
//> 198
//> 177
//> 198
//> [0, 1, 2, 3, 4]
//> [25.5, 26.5, 27.5, 28.5, 29.5]
//> aabbccddefghijklmnopqrstuvwxyz
//> [10, 11.5, 12, 13.5]
