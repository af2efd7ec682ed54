// clock() never goes back, in a hot loop.
let t = clock();
let back = 0;
for (let i = 0; i < 150; i++) {
    let u = clock();
    if (u < t) { back++; }
    t = u;
}
puts(back, type(t));
//> 0
//> FLOAT
