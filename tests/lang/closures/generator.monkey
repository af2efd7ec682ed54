// A generator closure driven by a hot loop, its state in three captures.
let gen = fn(seed) {
    let a = seed;
    let b = 1;
    let n = 0;
    fn() {
        let t = (a + b) % 100019;
        a = b;
        b = t;
        n++;
        [t, n]
    }
};
let g = gen(3);
let last = null;
for (let i = 0; i < 150; i++) { last = g(); }
puts(last);
//> [49146, 150]
