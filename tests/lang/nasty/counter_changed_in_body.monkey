// The counter jumps in branches; the range loop's own counter does not.
let visits = 0;
for (let i = 0; i < 5000; i++) {
    visits++;
    if (i % 11 == 0) { i += 7; }
    if (i % 97 == 0) { i -= 1; if (visits % 3 == 0) { i += 2; } else { i += 1; } }
}
let other = 0;
for (i in 0..500) { if (i % 7 == 3) { i = 1000; } other += i; }
puts(visits, other);
//> 1812
//> 178142
