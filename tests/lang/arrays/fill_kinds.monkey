// fill changes every element to another kind, over and over in a hot loop; the elements of array() are one value.
let a = array(5, 0);
let s = 0;
for (let i = 0; i < 90; i++) {
    fill(a, i % 3 == 0 ? i : i % 3 == 1 ? i * 0.5 : "x");
    if (i % 3 < 2) { s += a[4]; } else { s += len(a[0]); }
}
puts(s, a);
let rows = array(3, []);
append(rows[0], 7);
puts(rows, rows[0] == rows[2]);
//> 2002.5
//> [x, x, x, x, x]
//> [[7], [7], [7]]
//> true
