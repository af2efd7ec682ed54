// Rows of a matrix replaced by longer, shorter, FLOAT rows while loops run over it.
let m = [];
for (i in 0..10) { append(m, array(10, 1)); }
let s = 0;
for (let r = 0; r < 60; r++) {
    for (let i = 0; i < len(m); i++) {
        let row = m[i];
        for (let j = 0; j < len(row); j++) { s += row[j]; }
    }
    if (r == 20) { m[3] = array(15, 2); }
    if (r == 30) { m[4] = [0.5]; }
    if (r == 40) { m[5] = []; }
    if (r == 50) { m = m[0:2]; }
}
// 21*100, then 10*(90+30), 10*(80+30+0.5), 10*(70+30.5), 9*20.
puts(s);
//> 5590.0
