// Each iteration makes a closure over the same variables; older ones see the newer values.
let kept = [];
let run = fn(n) {
    let x = 0;
    let last = null;
    for (let i = 0; i < n; i++) {
        x = i;
        let f = fn() { x + i };
        if (i % 100 == 0) { append(kept, f); }
        last = f;
    }
    last
};
let last = run(500);
// x stays 499 and i ends as 500, for all of them.
puts(last(), kept[0](), kept[4](), len(kept));
//> 999
//> 999
//> 999
//> 5
