// The longest Collatz chain below n: a while loop with an unpredictable branch.
let n = len(args()) > 0 ? int(args()[0]) : 1500000;

let run = fn(n) {
    let best = 0;
    let best_at = 0;
    for (let i = 1; i < n; i++) {
        let m = i;
        let steps = 0;
        while (m != 1) {
            if (m % 2 == 0) { m = m / 2; } else { m = 3 * m + 1; }
            steps++;
        }
        if (steps > best) {
            best = steps;
            best_at = i;
        }
    }
    puts(best_at, best);
};
run(n);
