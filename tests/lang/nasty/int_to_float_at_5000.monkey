// An integer sum becomes a FLOAT by one element in iteration 5,000, and stays one.
// 0+…+9999 = 49995000, and half of one more.
let s = 0;
for (let i = 0; i < 10000; i++) {
    s += i;
    if (i == 5000) { s += 0.5; }
}
puts(s, type(s));
//> 49995000.5
//> FLOAT
