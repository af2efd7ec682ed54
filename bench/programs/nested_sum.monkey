// Nested loops with a product and a mask: integer code and nothing else.
let n = len(args()) > 0 ? int(args()[0]) : 25000;

let run = fn(n) {
    let s = 0;
    for (let i = 0; i < n; i++) {
        for (let j = 0; j < n; j++) { s += (i * j) & 7; }
    }
    s
};
puts(run(n));
