// Closures made and called in each iteration of a hot loop.
let s = 0;
for (let i = 0; i < 150; i++) {
    let k = i * 2;
    let f = fn(x) { x + k + i };
    s += f(1);
}
puts(s);
let run = fn() {
    let t = 0;
    for (let i = 0; i < 150; i++) {
        let k = i * 2;
        let f = fn(x) { k = k + x; k };
        f(1);
        t += k;
    }
    t
};
puts(run());
//> 33675
//> 22500
