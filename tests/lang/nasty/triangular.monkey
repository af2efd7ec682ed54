// The inner bound is the outer counter, and the outer counter is the inner start.
let up = 0;
let down = 0;
for (let i = 0; i < 100; i++) { for (let j = 0; j < i; j++) { up += j; } }
for (let i = 0; i < 100; i++) { for (let j = i; j < 100; j++) { down += j; } }
// Sum of i(i-1)/2 = C(100,3) = 161700; each j counted j + 1 times: 328350 + 4950.
puts(up, down);
//> 161700
//> 333300
