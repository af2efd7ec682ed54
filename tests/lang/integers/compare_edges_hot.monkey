// Comparisons at the ends must not be turned into a subtraction's sign, nor x + 1 > x into true.
let max = 9223372036854775807;
let min = -max - 1;
let wrong = 0;
let wraps = 0;
for (let i = 0; i < 150; i++) {
    let a = i % 2 == 0 ? max : min;
    let b = i % 3 == 0 ? -1 : 1;
    if ((a < b) != (i % 2 == 1)) { wrong++; }
    if ((a > b) != (i % 2 == 0)) { wrong++; }
    if (a - b < 0 != (a < b)) { wraps++; }
    if (!(a + 1 > a)) { wraps += 1000; }
    if (!(a - 1 < a)) { wraps += 1000; }
}
puts(wrong, wraps);
//> 0
//> 150075
