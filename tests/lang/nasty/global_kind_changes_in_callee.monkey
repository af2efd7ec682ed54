// A global counter is INTEGER, FLOAT, STRING; the loop adds to it through a function, and reads it itself.
let g = 0;
let add = fn(v) { g = g + v; };
let lengths = 0;
for (let i = 0; i < 900; i++) {
    if (i < 300) { add(1); }
    else if (i < 600) { add(0.5); }
    else if (i == 600) { g = ""; }
    else { add("x"); }
    if (type(g) == "STRING") { lengths += len(g); } else if (g >= 449.5) { lengths += 100000; }
}
// 449.5 and 450.0 are reached by i = 598 and 599; 1 + … + 299.
puts(g == "x" * 299, lengths);
//> true
//> 244850
