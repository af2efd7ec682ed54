// A captured counter is written by an inlined closure in a side path, and read by the loop.
let run = fn(n) {
    let c = 0;
    let bump = fn(d) { c += d; c };
    let s = 0;
    for (let i = 0; i < n; i++) {
        if (i % 5 == 2) { s += bump(i); }
        s += c;
    }
    [s, c]
};
puts(run(0), run(3), run(1000));
//> [0, 0]
//> [4, 2]
//> [40040400, 99900]
