// Variables that swap their values in each iteration, as phis that depend on each other.
let a = 1;
let b = 2;
let c = 3.5;
for (let i = 0; i < 151; i++) {
    let t = a;
    a = b;
    b = t;
}
puts(a, b);
for (let i = 0; i < 151; i++) {
    let t = a;
    a = b;
    b = c;
    c = t;
}
puts(a, b, c);
//> 2
//> 1
//> 1
//> 3.5
//> 2
