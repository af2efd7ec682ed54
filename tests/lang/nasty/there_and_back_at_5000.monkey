// The accumulator is INTEGER, FLOAT between 5,000 and 6,000, and INTEGER again.
// Each iteration adds 1; int() cuts the half added at 5,000.
let s = 0;
let kinds = "";
for (let i = 0; i < 10000; i++) {
    s += 1;
    if (i == 5000) { s += 0.5; kinds = kinds + type(s); }
    if (i == 6000) { s = int(s); kinds = kinds + type(s); }
}
puts(s, kinds);
//> 10000
//> FLOATINTEGER
