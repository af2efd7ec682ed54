// Array and hash literals half built when the element in the middle leaves the trace.
let x = [1, 2, 3, 4];
let s = 0;
for (let i = 0; i < 400; i++) {
    if (i == 200) { x[2] = "three"; }
    let a = [i, [i + 1, {"k": x[i % 4], "l": [x[(i + 1) % 4]]}, i + 2], i + 3];
    let v = a[1][1].k;
    let w = a[1][1]["l"][0];
    s += a[0] + a[1][2] - a[2] + (type(v) == "STRING" ? 100 : v) + (type(w) == "STRING" ? 1000 : w);
}
// i + i + 2 - i - 3 = i - 1: 79800 - 400. First half 50 * 10 twice; then 50 * 7 twice, 50 * 100, 50 * 1000.
puts(s);
//> 136100
