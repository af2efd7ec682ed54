// x * c / c is x only while nothing wraps; x / c * c is x only where it divides.
let same = 0;
let other = 0;
for (let i = 0; i < 120; i++) {
    let x = i * 100000000000000000;
    if (x * 3 / 3 == x) { same++; } else { other++; }
    if (x / 7 * 7 == x) { same += 1000; }
}
puts(same, other);
//> 18031
//> 89
