// The Mandelbrot iteration on a small grid: sum of escape counts.
let total = 0;
for (let py = 0; py < 12; py++) {
    for (let px = 0; px < 16; px++) {
        let x0 = px / 16.0 * 3.0 - 2.0;
        let y0 = py / 12.0 * 2.0 - 1.0;
        let x = 0.0;
        let y = 0.0;
        let n = 0;
        while (n < 50 && x * x + y * y <= 4.0) {
            let t = x * x - y * y + x0;
            y = 2.0 * x * y + y0;
            x = t;
            n++;
        }
        total += n;
    }
}
puts(total);
//> 3501
