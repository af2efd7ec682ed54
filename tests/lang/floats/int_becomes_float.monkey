// A variable that is INTEGER for fifty iterations and FLOAT from then on.
let x = 0;
for (let i = 0; i < 150; i++) {
    if (i == 50) { x = x + 0.5; } else { x = x + 1; }
}
puts(x, type(x));
//> 149.5
//> FLOAT
