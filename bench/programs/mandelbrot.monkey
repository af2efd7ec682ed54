// The Mandelbrot set on a grid of n by n points: floats in a loop that ends unpredictably.
// Prints how many points stay inside, and the sum of all iterations.
let n = len(args()) > 0 ? int(args()[0]) : 500;

let run = fn(n, limit) {
    let inside = 0;
    let total = 0;
    for (let py = 0; py < n; py++) {
        let ci = 2.0 * py / n - 1.0;
        for (let px = 0; px < n; px++) {
            let cr = 3.0 * px / n - 2.0;
            let zr = 0.0;
            let zi = 0.0;
            let k = 0;
            while (k < limit && zr * zr + zi * zi <= 4.0) {
                let t = zr * zr - zi * zi + cr;
                zi = 2.0 * zr * zi + ci;
                zr = t;
                k++;
            }
            total += k;
            if (k == limit) { inside++; }
        }
    }
    puts(inside, total);
};
run(n, 1000);
