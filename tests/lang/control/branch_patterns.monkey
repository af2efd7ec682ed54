// Branches taken in different patterns: always, alternating, rarely, first half only.
let a = 0;
let b = 0;
let c = 0;
let d = 0;
for (let i = 0; i < 300; i++) {
    if (i >= 0) { a++; } else { a = -1; }
    if (i % 2 == 0) { b += i; } else { b -= 1; }
    if (i % 97 == 96) { c += 1000; }
    if (i < 150) { d += 1; } else { d += 10; }
}
puts(a, b, c, d);
//> 300
//> 22200
//> 3000
//> 1650
