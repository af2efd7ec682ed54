// A hundred ways by nested comparison: four levels of three or more.
let digit = fn(d) {
    if (d < 5) { if (d < 2) { if (d == 0) { 10 } else { 11 } } else if (d == 2) { 12 } else if (d == 3) { 13 } else { 14 } }
    else if (d < 8) { if (d == 5) { 15 } else if (d == 6) { 16 } else { 17 } }
    else if (d == 8) { 18 } else { 19 }
};
let s = 0;
for (let i = 0; i < 300; i++) {
    let n = i * 61 % 100;
    s += digit(n / 10) * 100 + digit(n % 10);
}
// Each digit's mean is 14.5: 300 * (1450 + 14.5).
puts(s);
//> 439350
