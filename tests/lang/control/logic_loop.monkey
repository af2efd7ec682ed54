// && and || as values and as conditions in a hot loop.
let n = 0;
let v = null;
for (let i = 0; i < 200; i++) {
    if (i % 2 == 0 && i % 3 == 0 || i > 190) { n++; }
    v = (i % 4 == 0 && i) || (i % 5 == 0 && "five") || null;
    if (v == "five") { n += 100; }
    if (v == null) { n += 10000; }
}
puts(n, v);
//> 1203041
//> null
