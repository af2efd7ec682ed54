// A variable changes its type at iteration 50: INTEGER, STRING, FLOAT, null.
let v = 0;
let log = [];
for (let i = 0; i < 200; i++) {
    if (i == 50) { v = "s"; }
    if (i == 100) { v = 0.5; }
    if (i == 150) { v = null; }
    if (type(v) == "INTEGER") { v = v + 1; }
    if (i % 50 == 49) { append(log, v); }
}
puts(log);
//> [50, s, 0.5, null]
