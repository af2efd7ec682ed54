// A call in the loop's condition that loops itself, and ends it by different returns.
let next = fn(i) { while (i % 7 != 0) { i++; if (i > 950) { return -1; } } i };
let i = 1;
let n = 0;
while ((i = next(i)) >= 0) { n += i; i++; }
// Multiples of 7 up to 945: 7 (1 + … + 135), then 946 … 951 is past 950.
puts(n, i);
//> 64260
//> -1
