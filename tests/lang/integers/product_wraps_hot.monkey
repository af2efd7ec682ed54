// A factorial and a power of three past 64 bits: multiplication wraps and stays INTEGER.
let f = 1;
let p = 1;
for (let i = 1; i <= 100; i++) { if (i <= 30) { f *= i; } p *= 3; }
puts(f, p, f * p);
//> -8764578968847253504
//> -2984622845537545263
//> 5713808907198005248
