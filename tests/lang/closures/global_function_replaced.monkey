// A file-level function that is replaced while a hot loop calls it.
let f = fn(x) { x + 1 };
let s = 0;
let g = fn(x) { f(x) };
for (let i = 0; i < 150; i++) {
    if (i == 100) { f = fn(x) { x * 1000 }; }
    s += g(i);
}
puts(s);
//> 6230050
