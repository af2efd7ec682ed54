// Each part of a for may be empty; continue goes to the step.
let i = 0;
for (;;) { i++; if (i == 120) { break; } }
puts(i);
for (i = 5; i < 8;) { i++; }
puts(i);
for (; i > 0; i -= 3) { }
puts(i);
let s = 0;
for (let k = 0; k < 150; k++) {
    if (k % 2 == 0) { continue; }
    if (k == 141) { break; }
    s += k;
}
puts(s, k);
//> 120
//> 8
//> -1
//> 4900
//> 141
