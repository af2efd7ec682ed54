// The remainder by a power of two has the left operand's sign: it is no mask; nor is division a shift.
let s = 0;
let d = 0;
for (let i = -100; i < 100; i++) { s = s * 3 + i % 8; d = d * 5 + i / 4; s += i % -8; }
puts(s, d, -1 / 2, -1 >> 1, -1 % 2, -1 & 1);
//> 6285933920021238088
//> -2342983757147236645
//> 0
//> -1
//> -1
//> 1
