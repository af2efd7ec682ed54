// A string that grows in a hot loop; its earlier values stay what they were.
let s = "";
let at50 = "";
for (let i = 0; i < 150; i++) {
    if (i == 50) { at50 = s; }
    s = s + char(97 + i % 26);
}
puts(len(s), s[:5], s[-3:], len(at50), at50[-2:]);
let other = at50 + "XYZ";
puts(s[49:53], other[49:53], len(s));
//> 150
//> abcde
//> rst
//> 50
//> wx
//> xyza
//> xXYZ
//> 150
