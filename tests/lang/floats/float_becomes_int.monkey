// A variable that alternates between INTEGER and FLOAT in a hot loop.
let x = 0;
let s = 0;
for (let i = 0; i < 120; i++) {
    x = i % 3 == 0 ? i : i * 0.5;
    s = s + x;
}
puts(s, type(x), x);
//> 4740.0
//> FLOAT
//> 59.5
