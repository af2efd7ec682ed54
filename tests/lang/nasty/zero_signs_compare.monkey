// 0.0 and -0.0 and 0 are equal, yet 1/x tells them apart, as does the text.
let zs = [0.0, -0.0, 0];
let equal = 0;
let minus = 0;
let text = "";
for (let i = 0; i < 300; i++) {
    let z = zs[i % 3];
    if (z == 0) { equal++; }
    if (z == -0.0) { equal++; }
    if (z < 0 || z > 0.0) { equal -= 1000; }
    if (i > 2 && 1.0 / (z * 1.0) < 0) { minus++; }
    if (i % 100 < 3) { text = text + str(z) + " "; }
}
puts(equal, minus, text);
//> 600
//> 99
//> 0.0 -0.0 0 -0.0 0 0.0 0 0.0 -0.0 
