// A sum that becomes inf, then nan, in a side path; comparisons with it flip.
let s = 1.0;
let below = 0;
let above = 0;
for (let i = 0; i < 1000; i++) {
    if (s < 1e300) { below++; }
    if (s >= 1e300) { above++; }
    if (i == 300) { s = s * 1e308 * 1e308; }
    if (i == 600) { s = s - s; }
}
puts(below, above, s, s == s);
//> 301
//> 300
//> nan
//> false
