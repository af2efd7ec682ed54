// The array variable is replaced by a shorter one while the loop runs.
let a = array(100, 1);
let s = 0;
let nulls = 0;
for (let i = 0; i < 100; i++) {
    if (i == 60) { a = array(70, 2); }
    let v = a[i];
    if (v == null) { nulls++; } else { s += v; }
}
puts(s, nulls);
//> 80
//> 30
