// A FLOAT counter that indexes by int(), beside an INTEGER one; a step of 0.25 is exact.
let a = range(50);
let s = 0;
let n = 0;
for (let x = 0.0; x < 50; x += 0.25) { s += a[int(x)]; n++; }
for (let x = 49.75; x >= 0; x -= 0.25) { s -= a[int(x)]; n++; }
puts(s, n);
//> 0
//> 400
