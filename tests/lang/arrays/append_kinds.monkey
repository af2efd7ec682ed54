// Appending in a hot loop: INTEGERs, then FLOATs, then a STRING.
let a = [];
for (let i = 0; i < 150; i++) {
    if (i < 50) { append(a, i); }
    else if (i < 149) { append(a, i * 0.5); }
    else { append(a, "end"); }
}
puts(a[0], a[49], a[50], a[148], a[149], len(a));
let f = [];
for (i in 0..120) { append(f, i + 0.5); }
let s = 0.0;
for (x in f) { s += x; }
puts(s);
//> 0
//> 49
//> 25.0
//> 74.0
//> end
//> 150
//> 7200.0
