// The array variable gets another array, of another kind and length, in one branch.
let a = array(50, 1);
let s = 0;
for (let i = 0; i < 1000; i++) {
    if (i == 400) { a = array(20, 0.5); }
    if (i == 700) { a = [true, "x", null]; }
    let v = a[i % 50];
    if (type(v) == "INTEGER" || type(v) == "FLOAT") { s += v; } else if (v == true) { s += 1000; }
}
// 400 ones; 6 rounds of 50 with 20 halves: 60.0; 6 rounds with one true.
puts(s);
//> 6460.0
