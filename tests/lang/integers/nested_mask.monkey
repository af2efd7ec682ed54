// Nested loops with a product and a mask.
let s = 0;
for (let i = 0; i < 60; i++) {
    for (let j = 0; j < 60; j++) { s += (i * j) & 7; }
}
puts(s);
//> 9772
